import { doctorStatusLabels, nameOfTerritory, type PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { Link } from "wouter";
import type { Doctor } from "./doctors.query.ts";
import { FileState, Freshness } from "./file-state.tsx";

interface DoctorRowProps {
  readonly doctor: Doctor;
  readonly today: PlainDate;
  /** Where the doctor's file is. */
  readonly href: string;
}

/** A doctor: who, how they practise, where they live, since when one has no news, and whether they may come. */
export function DoctorRow({ doctor, today, href }: DoctorRowProps) {
  const { identifier, name, status, homeDepartment, availabilityConfirmedOn, eligibility } = doctor;
  return (
    <li className={eligibility.isEligible ? undefined : "ineligible"}>
      <p>
        <Link href={href}>{name}</Link> <span className="identifier">{identifier}</span>
      </p>
      <p>
        <Practice status={status} homeDepartment={homeDepartment} />
        <small>
          <Freshness confirmedOn={availabilityConfirmedOn} today={today} />
        </small>
      </p>
      <div className="file">
        <FileState eligibility={eligibility} />
      </div>
    </li>
  );
}

/** How a doctor practises, and where the doctor lives. */
export function Practice({ status, homeDepartment: code }: Pick<Doctor, "status" | "homeDepartment">) {
  const { i18n, read } = useWords();
  const department = nameOfTerritory({ kind: "DEPARTMENT", code });
  return (
    <>
      {status === null ? i18n._("Statut inconnu") : read(doctorStatusLabels[status])}
      <small>{department === undefined ? code : i18n._("{department} ({code})", { department, code })}</small>
    </>
  );
}
