import { doctorStatuses, parseDate } from "@ms/domain";
import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import type { Search } from "./doctors.query.ts";

/** What the state of a file may be asked to be, as the address says it and as the gateway is asked. */
export const fileStates = {
  eligible: { isEligible: true },
  ineligible: { isEligible: false },
  incomplete: { isFileComplete: false },
} as const satisfies Record<string, Search>;

export type FileState = keyof typeof fileStates;

/** For how many days one may have heard nothing of a doctor's weeks. */
export const silences: readonly number[] = [30, 60, 90];

/** What the reader looks for, as the address of the page says it; empty where nothing is asked. */
const written = ["name", "status", "department", "file", "on", "silent", "doctor"] as const;
export type Written = (typeof written)[number];
export type DoctorFilter = Readonly<Record<Written, string>>;

/** The filter of the page's address, and the way to change it; each choice is a step that the back button undoes, each letter typed is not. */
export function useDoctorFilter() {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const filter = useMemo(() => filterIn(new URLSearchParams(address)), [address]);
  const ask = useCallback(
    (asked: Partial<DoctorFilter>, { isTyped = false } = {}) =>
      setSearch((last) => asParameters({ ...filterIn(last), ...asked }), { replace: isTyped }),
    [setSearch],
  );
  return { filter, ask };
}

const filterIn = (search: URLSearchParams): DoctorFilter =>
  Object.fromEntries(written.map((name) => [name, search.get(name) ?? ""])) as DoctorFilter;

const asParameters = (filter: DoctorFilter) => Object.entries(filter).filter(([, value]) => value !== "");

/** The address of one doctor's file, from where the list can be found again as it was. */
export const addressOfFile = (filter: DoctorFilter, doctor: string): string =>
  `/doctors?${new URLSearchParams(asParameters({ ...filter, doctor })).toString()}`;

/** What the gateway is asked; what an address says badly is not. */
export function searchOf({ name, status, department, file, on, silent }: DoctorFilter): Search {
  const day = parseDate(on);
  const days = silences.find((each) => String(each) === silent);
  return {
    ...(name.trim() !== "" && { search: name.trim() }),
    status: doctorStatuses.find((each) => each === status) ?? null,
    ...(department !== "" && { department: department.toUpperCase() }),
    ...(file in fileStates && fileStates[file as FileState]),
    ...(day.ok && { on: day.value }),
    ...(days !== undefined && { unconfirmedForDays: days }),
  };
}

/** Whether some doctors are left out, whatever the day. */
export const isFiltering = ({ status, ...rest }: Search): boolean =>
  status != null || Object.keys(rest).some((name) => name !== "on");
