import { EmptyScreen, FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { Link } from "wouter";
import { mayPlan, type Reader } from "../../reader.ts";
import { type Pages, usePages } from "../../use-pages.ts";
import { type Doctor, type DoctorFilter, isFiltering, isWanted, useDoctorFilter } from "./doctor-filter.ts";
import { DoctorFilterBar } from "./doctor-filter-bar.tsx";
import { DoctorRow } from "./doctor-row.tsx";
import { DoctorsQuery } from "./doctors.query.ts";
import "./doctors.css";

/** Médecins: who has signed up, and whether each may come. */
export function DoctorsScreen({ reader }: { reader: Reader }) {
  const { i18n, date } = useWords();
  const { filter, ask } = useDoctorFilter();
  const isPlanner = mayPlan(reader);
  const on = isPlanner ? filter.on : undefined;
  const pages = usePages({
    document: DoctorsQuery,
    variables: on === undefined ? {} : { on },
    isWhole: isFiltering(filter),
  });
  const { stage, totalCount } = pages;
  return (
    <main id="content" className="page doctors-screen" tabIndex={-1}>
      {stage === "closed" ? (
        <NotFoundScreen />
      ) : totalCount === 0 ? (
        <EmptyScreen sentence={i18n._("Aucun médecin ne s’est encore engagé ici.")}>
          <Link className="button" href={isPlanner ? "/imports" : "/"}>
            {isPlanner ? i18n._("Importer un fichier") : i18n._("Voir les semaines")}
          </Link>
        </EmptyScreen>
      ) : (
        <>
          <h1>
            {totalCount === undefined
              ? i18n._("Médecins")
              : i18n._("{count, plural, one {# médecin} other {# médecins}}", { count: totalCount })}
          </h1>
          <p>
            {i18n._("Qui peut venir au {day}, et sinon pourquoi.", { day: date(on ?? reader.today, "full") })}
          </p>
          <DoctorFilterBar filter={filter} today={reader.today} mayChooseDay={isPlanner} onAsk={ask} />
          <Doctors
            pages={pages}
            filter={filter}
            onAll={() => ask({ name: "", status: "", ineligible: "" })}
          />
        </>
      )}
    </main>
  );
}

interface DoctorsProps {
  readonly pages: Pages<Doctor>;
  readonly filter: DoctorFilter;
  readonly onAll: () => void;
}

function Doctors({ pages: { stage, nodes, totalCount = 0, hasMore, readOn }, filter, onAll }: DoctorsProps) {
  const { i18n } = useWords();
  const found = nodes.filter((doctor) => isWanted(doctor, filter));
  return (
    <>
      <p role="status" className="found">
        {isFiltering(filter) &&
          stage === "ready" &&
          !hasMore &&
          i18n._("{found} sur {count}", { found: found.length, count: totalCount })}
      </p>
      {found.length > 0 && (
        <ol>
          {found.map((doctor) => (
            <DoctorRow key={doctor.identifier} doctor={doctor} />
          ))}
        </ol>
      )}
      {stage === "loading" && <LoadingScreen height={nodes.length === 0 ? 320 : 80} />}
      {stage === "failed" && (
        <FailedScreen what={i18n._("Les médecins n’ont pas pu être lus.")} onRetry={readOn} />
      )}
      {stage === "ready" && found.length === 0 && !hasMore && (
        <EmptyScreen sentence={i18n._("Personne ne répond à cette recherche.")}>
          <button type="button" className="button" onClick={onAll}>
            {i18n._("Voir tous les médecins")}
          </button>
        </EmptyScreen>
      )}
      {stage === "ready" && hasMore && !isFiltering(filter) && (
        <button type="button" className="button" onClick={readOn}>
          {i18n._("Voir la suite")}
        </button>
      )}
    </>
  );
}
