import type { PlainDate } from "@ms/domain";
import { EmptyScreen, NotFoundScreen, useWords } from "@ms/ui";
import { Link } from "wouter";
import { mayPlan, type Reader } from "../../reader.ts";
import { PagedList } from "../../list/paged-list.tsx";
import { usePages } from "../../list/use-pages.ts";
import { addressOfFile, isFiltering, searchOf, useDoctorFilter } from "./doctor-filter.ts";
import { DoctorFilterBar } from "./doctor-filter-bar.tsx";
import { DoctorFileView } from "./doctor-file.tsx";
import { DoctorRow } from "./doctor-row.tsx";
import { DoctorsQuery } from "./doctors.query.ts";
import "./doctors.css";

/** Médecins: who has signed up, and whether each may come; or one of them, opened. */
export function DoctorsScreen({ reader }: { reader: Reader }) {
  const asking = useDoctorFilter();
  const { filter, ask } = asking;
  return (
    <main id="content" className="page doctors-screen" tabIndex={-1}>
      {filter.doctor === "" ? (
        <Doctors reader={reader} {...asking} />
      ) : (
        <DoctorFileView
          key={filter.doctor}
          doctor={filter.doctor}
          reader={reader}
          on={searchOf(filter).on ?? undefined}
          onClose={() => ask({ doctor: "" })}
        />
      )}
    </main>
  );
}

function Doctors({ reader, filter, ask }: { reader: Reader } & ReturnType<typeof useDoctorFilter>) {
  const { i18n, date } = useWords();
  const isPlanner = mayPlan(reader);
  const { on, ...asked } = searchOf(filter);
  const day = isPlanner && on != null ? (on as PlainDate) : undefined;
  const search = day === undefined ? asked : { ...asked, on: day };
  const pages = usePages({ document: DoctorsQuery, variables: search });
  const { stage, totalCount: count } = pages;
  const isSome = isFiltering(search);
  if (stage === "closed") return <NotFoundScreen />;
  if (count === 0 && !isSome)
    return (
      <EmptyScreen sentence={i18n._("Aucun médecin ne s’est encore engagé ici.")}>
        <Link className="button" href={isPlanner ? "/imports" : "/"}>
          {isPlanner ? i18n._("Importer un fichier") : i18n._("Voir les semaines")}
        </Link>
      </EmptyScreen>
    );
  return (
    <>
      <h1>
        {count === undefined || isSome
          ? i18n._("Médecins")
          : i18n._("{count, plural, one {# médecin} other {# médecins}}", { count })}
      </h1>
      <p>
        {i18n._("Qui peut venir au {day}, et sinon pourquoi.", {
          day: date(day ?? reader.today, "full"),
        })}
      </p>
      <DoctorFilterBar filter={filter} today={reader.today} mayChooseDay={isPlanner} onAsk={ask} />
      <p role="status" className="found">
        {isSome &&
          count !== undefined &&
          i18n._("{count, plural, =0 {Personne} one {# médecin trouvé} other {# médecins trouvés}}", {
            count,
          })}
      </p>
      <PagedList
        pages={pages}
        failure={i18n._("Les médecins n’ont pas pu être lus.")}
        empty={
          <EmptyScreen sentence={i18n._("Personne ne répond à cette recherche.")}>
            <button
              type="button"
              className="button"
              onClick={() => ask({ name: "", status: "", department: "", file: "", silent: "" })}
            >
              {i18n._("Voir tous les médecins")}
            </button>
          </EmptyScreen>
        }
      >
        {(doctor) => (
          <DoctorRow
            key={doctor.identifier}
            doctor={doctor}
            today={reader.today}
            href={addressOfFile(filter, doctor.identifier)}
          />
        )}
      </PagedList>
    </>
  );
}
