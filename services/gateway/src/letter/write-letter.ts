import { gainLetters, type Language, lossLetters, mondayOf, type PlainDate, sundayOf } from "@ms/domain";
import { calendarOfDoctor } from "../calendar/weeks-calendar.ts";
import { writeCalendar } from "../calendar/write-calendar.ts";
import type { Attachment, Letter } from "../post/post.ts";
import type { Envelope, ToldPlace } from "./envelope.ts";
import type { Topic } from "./letter-page.ts";
import { pagesInEnglish } from "./pages-en.ts";
import { pagesInFrench } from "./pages-fr.ts";

const pages = { fr: pagesInFrench, en: pagesInEnglish };

const words = {
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    week: (centre: string, number: number) => `semaine ${number} à ${centre}`,
    place: (centre: string, line: number) => `${centre}, ligne ${line}`,
    phone: (number: string) => `tél. ${number}`,
    answerBy: (day: string) => `à dire avant la fin du ${day}`,
    dates: dateFormats("fr-FR"),
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    week: (centre: string, number: number) => `week ${number} in ${centre}`,
    place: (centre: string, line: number) => `${centre}, line ${line}`,
    phone: (number: string) => `phone ${number}`,
    answerBy: (day: string) => `to be answered by the end of ${day}`,
    dates: dateFormats("en-GB"),
  },
};

function dateFormats(locale: string) {
  const style = { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" } as const;
  return {
    day: new Intl.DateTimeFormat(locale, style),
    span: new Intl.DateTimeFormat(locale, { ...style, year: "numeric" }),
  };
}

const instantOf = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

/** « – Ajain, ligne 1 : lundi 1 – dimanche 7 juillet 2024 » */
function bulletOf({ centre, line, week, answerBy }: ToldPlace, language: Language): string {
  const { place, answerBy: until, dates } = words[language];
  const span = dates.span.formatRange(instantOf(mondayOf(week)), instantOf(sundayOf(week)));
  const limit = answerBy === undefined ? "" : ` (${until(dates.day.format(instantOf(answerBy)))})`;
  return `– ${place(centre, line)}${language === "fr" ? " :" : ":"} ${span}${limit}`;
}

/** A line for where the doctor is awaited and whom to call, as far as it is known. */
function foundAt({ address, phone }: ToldPlace, language: Language): string {
  const known = [address, phone && words[language].phone(phone)].filter(Boolean);
  return known.length === 0 ? "" : `\n  ${known.join(", ")}`;
}

/** What the kinds of an envelope's letters amount to. */
function topicOf(kinds: readonly Envelope["letters"][number]["kind"][]): Topic {
  const gains = kinds.filter((kind) => gainLetters.includes(kind));
  const losses = kinds.filter((kind) => lossLetters.includes(kind));
  if (gains.length > 0 && losses.length > 0)
    return kinds.every((kind) => kind === "SWAP_TAKEN" || kind === "SWAP_GIVEN") ? "SWAPPED" : "MOVED";
  if (gains.length > 0) return "CONFIRMED";
  if (losses.length > 0) return losses.every((kind) => kind === "WEEK_WITHDRAWN") ? "WITHDRAWN" : "ENDED";
  return kinds[0] as Topic;
}

/** In these the doctor comes to the weeks that they are about. */
const awaited: readonly Topic[] = ["CONFIRMED", "MOVED", "SWAPPED", "WEEK_IN_14_DAYS", "WEEK_IN_3_DAYS"];

/** Of these the doctor's weeks are not certain, or are over. */
const withoutCalendar: readonly Topic[] = ["WEEK_OFFERED", "BACKUP_ASKED", "SWAP_ASKED", "WEEK_THANKED"];

function calendarFile(weeks: Envelope["calendar"], language: Language): Attachment {
  const type = "text/calendar; charset=utf-8; method=PUBLISH";
  return {
    fileName: "semaines.ics",
    type,
    content: writeCalendar(calendarOfDoctor(weeks, language), new Date()),
  };
}

/** Writes an envelope's letter, in its reader's language, with the weeks for the reader's calendar where they are certain. */
export function writeLetter(
  { messageId, letters, reader: { name, language }, offered, calendar }: Envelope,
  { address, origin }: { address: string; origin: string },
): Letter {
  const kinds = letters.map(({ kind }) => kind);
  const topic = topicOf(kinds);
  const isNews = topic === "MOVED" || topic === "SWAPPED";
  const placesOf = (isAbout: (kind: (typeof kinds)[number]) => boolean): ToldPlace[] =>
    letters.filter(({ kind }) => isAbout(kind)).map(({ place }) => place);
  const main = isNews ? placesOf((kind) => gainLetters.includes(kind)) : placesOf(() => true);
  const others = isNews ? placesOf((kind) => lossLetters.includes(kind)) : offered;
  const listed = (places: readonly ToldPlace[], isAwaited = false) =>
    places.map((place) => bulletOf(place, language) + (isAwaited ? foundAt(place, language) : "")).join("\n");
  const [{ centre, week }] = main as [ToldPlace, ...ToldPlace[]];
  const { hello, week: inWords } = words[language];
  const { subject, paragraphs } = pages[language][topic]({
    first: inWords(centre, Number(week.slice(6))),
    count: main.length,
    weeks: listed(main, awaited.includes(topic)),
    others: listed(others),
    ownPage: `${origin}/planner/`,
    freePage: `${origin}/planner/free`,
  });
  return {
    to: address,
    subject,
    text: `${[hello(name), ...paragraphs, "Médecins Solidaires"].join("\n\n")}\n`,
    messageId: `<${messageId}@${new URL(origin).hostname}>`,
    attachment: withoutCalendar.includes(topic) ? undefined : calendarFile(calendar, language),
  };
}
