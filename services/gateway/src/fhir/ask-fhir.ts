import {
  type FhirBundle,
  type FhirResource,
  type FhirSearch,
  type FhirType,
  fhirTypes,
  readFhirSearch,
  searchsetOf,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { boundPage, page as usualPage } from "../shared/page.ts";
import { NotAllowed, NotFound } from "../shared/refusal-to-graphql.ts";
import { ToldError } from "../shared/told-error.ts";
import { mayReadType } from "./fhir.policy.ts";
import { closingDates } from "./fhir-week.loader.ts";
import { findResources } from "./find-resources.ts";

/** A question that was understood: under which name it is logged, how much it may return, and its answer. */
export interface Asked {
  readonly operation: string;
  readonly price: number;
  readonly find: (context: Context) => Promise<object>;
}

type Parameters = readonly (readonly [name: string, value: string])[];

/** What is told of a resource that is absent, and of one that is not the viewer's. */
export const noResource = (): NotFound =>
  new NotFound({
    fr: "Cette ressource n’existe pas, ou ne vous est pas ouverte.",
    en: "This resource does not exist, or is not open to you.",
  });

const typeNamed = (name: string): FhirType => {
  const type = fhirTypes.find((each) => each === name);
  if (type === undefined) throw noResource();
  return type;
};

function searchOf(type: FhirType, parameters: Parameters): FhirSearch {
  const search = readFhirSearch(type, parameters);
  if (search.ok) return search.value;
  const { message, code } = search.refusal;
  throw new ToldError(message, { code });
}

/** A resource by its id. */
export function askOne(
  { type: name, id }: { type: string; id: string },
  { viewer, parameters }: { viewer: Context["viewer"]; parameters: Parameters },
): Asked {
  const type = typeNamed(name);
  if (!mayReadType(viewer, type) || !/^[A-Za-z0-9.-]{1,64}$/.test(id)) throw noResource();
  const format = parameters.filter(([parameter]) => parameter === "_format");
  const search = searchOf(type, [...format, ["_id", id], ["_total", "none"]]);
  const find = async (context: Context): Promise<FhirResource> => {
    const { items } = await findResources({ search, context, place: { after: undefined, count: 1 } });
    const [resource] = items;
    if (resource === undefined) throw noResource();
    return resource;
  };
  return { operation: `fhir read ${type}`, price: 1, find };
}

/** A page of the resources of a type. A type of which nothing is the viewer's is refused openly: that tells nothing of what is in it. */
export function askSearch(
  { type: name, base }: { type: string; base: string },
  { viewer, parameters }: { viewer: Context["viewer"]; parameters: Parameters },
): Asked {
  const type = typeNamed(name);
  if (!mayReadType(viewer, type)) throw new NotAllowed();
  const asked = searchOf(type, parameters);
  const { count = usualPage.defaultSize, cursor } = asked;
  boundPage({ first: count });
  const place = { after: cursor === undefined ? undefined : readCursor(cursor), count };
  const self = `${base}/${type}`;
  const find = async (context: Context): Promise<FhirBundle> => {
    // The links say what was searched for (R4, 3.1.1.4), an end that the search left open included.
    const name = type === "Slot" ? "start" : "date";
    const closed = closingDates(asked, context.today).map((date) => [name, date] as const);
    const searched = [...parameters, ...closed];
    const search = searchOf(type, searched);
    const { items, next, total } = await findResources({ search, context, place });
    return searchsetOf(items, {
      ...{ base, total, self: addressOf(self, searched) },
      next: next === undefined ? undefined : addressOf(self, followed(searched, next)),
    });
  };
  return { operation: `fhir search ${type}`, price: 1 + count, find };
}

const addressOf = (path: string, parameters: Parameters): string => {
  const written = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
  return written === "" ? path : `${path}?${written}`;
};

/** The parameters of the page that follows: how many there are in all the first one has told. */
const followed = (parameters: Parameters, after: string): Parameters => [
  ...parameters.filter(([name]) => name !== "cursor" && name !== "_total"),
  ["_total", "none"],
  ["cursor", Buffer.from(after).toString("base64url")],
];

const notACursor = {
  fr: "Ce curseur n’est pas de ceux que donne une page : suivez son lien next.",
  en: "This cursor is none that a page gives: follow its next link.",
};

function readCursor(cursor: string): string {
  const key = Buffer.from(cursor, "base64url").toString("latin1");
  if (/^[ -~]+$/.test(key)) return key;
  throw new ToldError(notACursor, { code: "INVALID_PARAMETER" });
}
