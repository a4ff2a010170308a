import { dateOf, type Prisma } from "@ms/database";
import {
  addDays,
  checkEligibility,
  type DoctorStatus,
  isFileComplete,
  type PlainDate,
  spellingOf,
  statusOn,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { ToldError } from "../shared/told-error.ts";
import { dayOfFile, visibleDoctors } from "./doctor.policy.ts";
import { loadFiles } from "./doctor-files.loader.ts";

/** Which doctors are looked for; what is absent leaves nobody out. */
export interface DoctorSearch {
  readonly search?: string | null | undefined;
  readonly status?: DoctorStatus | null | undefined;
  readonly department?: string | null | undefined;
  readonly isEligible?: boolean | null | undefined;
  readonly isFileComplete?: boolean | null | undefined;
  readonly on?: PlainDate | null | undefined;
  readonly unconfirmedForDays?: number | null | undefined;
}

type Asking = Pick<Context, "database" | "viewer" | "today">;

const longestSilence = 3_660;
const silenceSentence = {
  fr: `Demandez de 0 à ${longestSilence} jours.`,
  en: `Ask for 0 to ${longestSilence} days.`,
};

// A page and its count are of one search: it is made once.
const made = new WeakMap<DoctorSearch, Promise<readonly string[]>>();

/** How many doctors a search finds among those of whom the viewer may know. */
export async function countDoctors(search: DoctorSearch, asking: Asking): Promise<number> {
  return isJudged(search)
    ? (await judgedOnce(search, asking)).length
    : asking.database.doctor.count({ where: conditionOf(search, asking) });
}

/** Those of them that a page may hold, as a condition on the database. */
export async function doctorsOfPage(
  search: DoctorSearch,
  page: PageQuery,
  asking: Asking,
): Promise<Prisma.DoctorWhereInput> {
  return isJudged(search)
    ? { id: { in: nearCursor(await judgedOnce(search, asking), page) } }
    : conditionOf(search, asking);
}

interface PageQuery {
  readonly take: number;
  readonly skip: number;
  readonly cursor?: { readonly id?: string | undefined };
}

/** The identifiers around a cursor that a page takes its rows from; all of them where the cursor is none of them. */
function nearCursor(ids: readonly string[], { take, skip, cursor }: PageQuery): string[] {
  const [isBackward, reach] = [take < 0, Math.abs(take) + skip];
  const start = cursor?.id === undefined ? (isBackward ? ids.length - 1 : 0) : ids.indexOf(cursor.id);
  if (start < 0) return [...ids];
  return isBackward ? ids.slice(Math.max(0, start + 1 - reach), start + 1) : ids.slice(start, start + reach);
}

function judgedOnce(search: DoctorSearch, asking: Asking): Promise<readonly string[]> {
  const ids = made.get(search) ?? judge(search, asking);
  made.set(search, ids);
  return ids;
}

const needsFile = ({ status, isEligible, isFileComplete: isWhole }: DoctorSearch): boolean =>
  status != null || isEligible != null || isWhole != null;

const isJudged = (search: DoctorSearch): boolean => wordsOf(search).length > 0 || needsFile(search);

/** What the database itself tells. */
function conditionOf(
  { department, unconfirmedForDays: days }: DoctorSearch,
  { viewer, today }: Asking,
): Prisma.DoctorWhereInput {
  if (days != null && (days < 0 || days > longestSilence))
    throw new ToldError(silenceSentence, { code: "BAD_USER_INPUT" });
  return {
    AND: [visibleDoctors(viewer, today)],
    ...(department != null && { homeDepartment: department }),
    ...(days != null && { availability: { none: { confirmedOn: { gt: dateOf(addDays(today, -days)) } } } }),
  };
}

/** What names and rules tell, of all the doctors at once: two statements, whatever their number. */
async function judge(search: DoctorSearch, asking: Asking): Promise<readonly string[]> {
  const { database, viewer, today } = asking;
  const [where, words] = [conditionOf(search, asking), wordsOf(search)];
  const rows = await database.doctor.findMany({
    where,
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  const named = rows.filter(({ name }) => hasWords(name, words)).map(({ id }) => id);
  if (!needsFile(search)) return named;
  const files = await loadFiles(named, database);
  return named.filter((id) => {
    const file = files.get(id) ?? { statuses: [], documents: [] };
    const eligibility = checkEligibility(file, dayOfFile(viewer, { id, on: search.on, today }));
    return (
      isAsked(search.status, statusOn(file, today)?.status) &&
      isAsked(search.isEligible, eligibility.ok) &&
      isAsked(search.isFileComplete, isFileComplete(eligibility))
    );
  });
}

const isAsked = <Value>(asked: Value | null | undefined, found: Value | undefined): boolean =>
  asked == null || asked === found;

/** Words as they are typed in a hurry: « erable » finds « Érable ». */
const wordsOf = ({ search }: DoctorSearch): string[] =>
  (search ?? "")
    .split(/[\s,]+/)
    .map(spellingOf)
    .filter((word) => word !== "");

const hasWords = (name: string, words: readonly string[]): boolean => {
  const written = spellingOf(name);
  return words.every((word) => written.includes(word));
};
