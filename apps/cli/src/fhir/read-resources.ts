import {
  accept,
  type FhirBundle,
  type FhirOperationOutcome,
  type FhirType,
  type Outcome,
  refuse,
} from "@ms/domain";
import type { Read } from "../gateway/read-address.ts";
import { refusalFailure } from "../gateway/with-gateway.ts";
import type { Failure, Result } from "../terminal/report.ts";

/** The days whose weeks are taken; those to come when neither is given. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

const dayParameters: Readonly<Partial<Record<FhirType, string>>> = {
  Slot: "start",
  PractitionerRole: "date",
};

/** The first page of all resources of a type. Of weeks that a day cuts, those that begin on a day of the time. */
function firstPage(type: FhirType, { from, to }: Days): string {
  const name = dayParameters[type];
  const days =
    name === undefined ? [] : [from && `${name}=ge${from}`, to && `${name}=le${to}`].filter(Boolean);
  return `fhir/${type}?${[...days, "_count=100"].join("&")}`;
}

/** What a FHIR address answers; undefined where that is no resource. */
function resourceIn(text: string): FhirBundle | FhirOperationOutcome | undefined {
  try {
    return JSON.parse(text) as FhirBundle | FhirOperationOutcome;
  } catch {
    return undefined;
  }
}

const failureOf = (outcome: FhirOperationOutcome | undefined): Failure =>
  refusalFailure({
    code: outcome?.issue[0]?.details.coding[0]?.code ?? "UNKNOWN",
    message: outcome?.issue[0]?.details.text ?? "",
  });

/** A page, or why there is none. */
async function readPage(path: string, read: Read): Promise<Outcome<FhirBundle, Failure>> {
  const page = await read(path);
  if (!page.ok) return page;
  const found = resourceIn(page.value.text);
  return found?.resourceType === "Bundle" ? accept(found) : refuse(failureOf(found));
}

/**
 * All resources of a type, page by page; `onPage` is told how many there are so far, and in all. A next
 * link is followed under the gateway's own address: the key goes nowhere else.
 */
export async function readResources(
  type: FhirType,
  {
    read,
    days,
    onPage,
  }: { read: Read; days: Days; onPage: (progress: { read: number; total: number }) => void },
): Promise<Result<readonly object[]>> {
  const found: object[] = [];
  let total = 0;
  for (let path: string | undefined = firstPage(type, days); path !== undefined; ) {
    const page: Outcome<FhirBundle, Failure> = await readPage(path, read);
    if (!page.ok) return page;
    const { entry = [], link } = page.value;
    found.push(...entry.map(({ resource }) => resource));
    total = page.value.total ?? total;
    onPage({ read: found.length, total });
    const next = link.find(({ relation }) => relation === "next");
    path = next && `fhir/${type}${new URL(next.url).search}`;
  }
  return accept(found);
}
