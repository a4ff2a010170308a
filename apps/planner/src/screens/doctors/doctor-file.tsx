import { addWeeks, type PlainDate, weekOf } from "@ms/domain";
import { FailedScreen, LoadingScreen, NotFoundScreen, useWords } from "@ms/ui";
import { useEffect, useRef } from "react";
import { useQuery } from "urql";
import type { Reader } from "../../reader.ts";
import { DoctorAnswers } from "./doctor-answers.tsx";
import { DoctorPapers } from "./doctor-papers.tsx";
import { Practice } from "./doctor-row.tsx";
import { DoctorWeeks } from "./doctor-weeks.tsx";
import { type DoctorFile, DoctorFileQuery, type DoctorWeek } from "./doctors.query.ts";
import { FileState } from "./file-state.tsx";

/** How far back and ahead a doctor's weeks are shown, and how many are asked about. */
const [weeksBack, weeksShown, weeksAsked] = [52, 104, 12];

interface DoctorFileProps {
  readonly doctor: string;
  readonly reader: Reader;
  /** The day at which papers are judged, where the reader may choose it. */
  readonly on: string | undefined;
  readonly onClose: () => void;
}

/** One doctor, opened: the file, the weeks done and to come, and what was said of those that are asked about. */
export function DoctorFileView({ doctor: identifier, reader: { today }, on, onClose }: DoctorFileProps) {
  const { i18n } = useWords();
  const week = weekOf(today);
  const [{ data, error }, readAgain] = useQuery({
    query: DoctorFileQuery,
    variables: {
      doctor: identifier,
      on: on ?? null,
      next: addWeeks(week, 1),
      asked: weeksAsked,
      from: addWeeks(week, -weeksBack),
      weeks: weeksShown,
    },
    requestPolicy: "cache-and-network",
  });
  return (
    <>
      <button type="button" className="button" onClick={onClose}>
        {i18n._("Revenir à la liste")}
      </button>
      {data?.doctor ? (
        <WholeFile
          doctor={data.doctor}
          weeks={data.lineWeeks?.edges.map(({ node }) => node) ?? []}
          today={today}
        />
      ) : data ? (
        <NotFoundScreen />
      ) : error ? (
        <FailedScreen
          what={i18n._("Ce médecin n’a pas pu être lu.")}
          onRetry={() => readAgain({ requestPolicy: "network-only" })}
        />
      ) : (
        <LoadingScreen height={320} />
      )}
    </>
  );
}

interface WholeFileProps {
  readonly doctor: DoctorFile;
  readonly weeks: readonly DoctorWeek[];
  readonly today: PlainDate;
}

function WholeFile({ doctor, weeks, today }: WholeFileProps) {
  const { i18n, date } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { name, identifier, joinedOn, contact } = doctor;
  return (
    <article className="doctor-file" aria-labelledby="doctor-name">
      <header>
        <h1 id="doctor-name" ref={heading} tabIndex={-1}>
          {name} <span className="identifier">{identifier}</span>
        </h1>
        <p>
          <Practice {...doctor} />
        </p>
        <p className="soft">{i18n._("Inscription : {day}", { day: date(joinedOn as PlainDate, "full") })}</p>
        {contact !== null && (
          <p>
            {contact.phone !== null && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}{" "}
            {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          </p>
        )}
      </header>
      <section className={doctor.eligibility.isEligible ? undefined : "ineligible"}>
        <h2>{i18n._("Dossier")}</h2>
        <FileState eligibility={doctor.eligibility} />
        <DoctorPapers doctor={doctor} today={today} />
      </section>
      <DoctorAnswers doctor={doctor} today={today} />
      <DoctorWeeks doctor={doctor} weeks={weeks} today={today} />
    </article>
  );
}
