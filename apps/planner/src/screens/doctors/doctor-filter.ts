import type { ResultOf } from "@ms/api-client";
import { type DoctorStatus, doctorStatuses, parseDate, type PlainDate } from "@ms/domain";
import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import type { DoctorsQuery } from "./doctors.query.ts";

export type Doctor = NonNullable<ResultOf<typeof DoctorsQuery>["list"]>["edges"][number]["node"];

/** Which doctors the reader looks for, as the address of the page says it. */
export interface DoctorFilter {
  readonly name: string;
  readonly status: DoctorStatus | undefined;
  readonly areOnlyIneligible: boolean;
  /** The day at which papers are judged; the network's day when none is asked. */
  readonly on: PlainDate | undefined;
}

const written = { name: "name", status: "status", ineligible: "ineligible", on: "on" } as const;
type Written = keyof typeof written;

/** The filter of the page's address, and the way to change it. */
export function useDoctorFilter() {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const filter = useMemo(() => filterIn(new URLSearchParams(address)), [address]);
  const ask = useCallback(
    (asked: Partial<Record<Written, string>>) =>
      setSearch(
        (last) =>
          Object.fromEntries(
            Object.entries({ ...Object.fromEntries(last), ...asked }).filter(([, value]) => value !== ""),
          ),
        { replace: true },
      ),
    [setSearch],
  );
  return { filter, ask };
}

function filterIn(search: URLSearchParams): DoctorFilter {
  const on = parseDate(search.get(written.on) ?? "");
  return {
    name: search.get(written.name) ?? "",
    status: doctorStatuses.find((each) => each === search.get(written.status)),
    areOnlyIneligible: search.has(written.ineligible),
    on: on.ok ? on.value : undefined,
  };
}

/** Whether some doctors are left out, whatever the day. */
export const isFiltering = ({ name, status, areOnlyIneligible }: DoctorFilter): boolean =>
  name.trim() !== "" || status !== undefined || areOnlyIneligible;

/** Letters as they are typed in a hurry: « erable » finds « Érable ». */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

export const isWanted = (doctor: Doctor, { name, status, areOnlyIneligible }: DoctorFilter): boolean =>
  plain(doctor.name).includes(plain(name)) &&
  (status === undefined || doctor.status === status) &&
  !(areOnlyIneligible && doctor.eligibility.isEligible);
