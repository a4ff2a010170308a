import type { IsoWeek } from "../calendar/iso-week.ts";
import { daysBetween, type PlainDate } from "../calendar/plain-date.ts";
import type { Assignment } from "../network/assignment.ts";
import type { Availability } from "../network/availability.ts";
import type { Text } from "../shared/text.ts";
import { groupBy } from "./group-by.ts";
import type { PlannedLineWeek } from "./line-weeks-of-plan.ts";
import { roadKilometres, toldKilometres } from "./planning-weights.ts";
import { isStanding, type RotatingDoctor, type RotationNetwork, yearOf } from "./rotation-network.ts";

/** What speaks for a candidate of a line-week, or against. */
export interface CandidateReason {
  readonly code:
    | "OFFERED"
    | "OFFERED_MAYBE"
    | "ANSWER_OLD"
    | "CENTRE_ASKED_FOR"
    | "NEAR"
    | "FAR"
    | "RETURNING"
    | "FIRST_OF_YEAR"
    | "WEEKS_THIS_YEAR"
    | "LEAVES_WEEKS";
  readonly isFor: boolean;
  readonly message: Text;
}

/** How good a choice a candidate is: very good with nothing against it, good where nothing is undone. */
export type CandidateVerdict = "VERY_GOOD" | "GOOD" | "POSSIBLE";

export const candidateVerdictLabels: Record<CandidateVerdict, Text> = {
  VERY_GOOD: { fr: "Très bon choix", en: "Very good choice" },
  GOOD: { fr: "Bon choix", en: "Good choice" },
  POSSIBLE: { fr: "Possible", en: "Possible" },
};

/** An answer that is older than this many days is asked again before it is relied upon: the network's choice. */
const oldAnswerDays = 60;
/** Road kilometres up to which a home is near: the network's choice. */
const nearKilometres = 200;

interface Seat {
  readonly centre: string;
  readonly week: IsoWeek;
  readonly today: PlainDate;
}

/** A candidate, and what the doctor would leave. */
interface Considered {
  readonly doctor: string;
  readonly displaced: readonly PlannedLineWeek[];
}

/** Reads a network once, to say of each candidate what speaks for the doctor and against, in the order in which one asks. */
export function readReasons(
  network: RotationNetwork,
  seat: Seat,
): (candidate: Considered) => CandidateReason[] {
  const doctors = new Map(network.doctors.map((doctor) => [doctor.id, doctor]));
  const served = groupBy(network.assignments.filter(isStanding), ({ doctor }) => doctor);
  const offers = network.availability.filter(({ week }) => week === seat.week);
  const offerOf = new Map(offers.map((offer) => [offer.doctor, offer]));
  return ({ doctor: id, displaced }) => {
    const doctor = doctors.get(id);
    if (doctor === undefined) return [];
    const [offer, standing] = [offerOf.get(id), served.get(id) ?? []];
    return reasonsOf({ network, seat, doctor, offer, standing, displaced });
  };
}

function reasonsOf({
  network,
  seat,
  doctor,
  offer,
  standing,
  displaced,
}: {
  network: RotationNetwork;
  seat: Seat;
  doctor: RotatingDoctor;
  offer: Availability | undefined;
  standing: readonly Assignment[];
  displaced: Considered["displaced"];
}): CandidateReason[] {
  return [
    ...(offer === undefined ? [] : answerReasons(offer, seat)),
    ...(doctor.preferredCentres.includes(seat.centre) ? [centreAskedFor] : []),
    ...roadReasons(network, doctor.homeDepartment, seat),
    // The network of a rotation knows a year around: that somebody never came cannot be told.
    ...(standing.some(({ centre, week }) => centre === seat.centre && week < seat.week) ? [returning] : []),
    loadReason(
      standing.filter(({ week }) => yearOf(week) === yearOf(seat.week)).length,
      doctor.maxWeeksPerYear,
    ),
    ...(displaced.length === 0 ? [] : [leavesWeeks(displaced)]),
  ];
}

/** How good a choice they make together. */
export function candidateVerdict(reasons: readonly CandidateReason[]): CandidateVerdict {
  if (reasons.some(({ code }) => code === "LEAVES_WEEKS")) return "POSSIBLE";
  return reasons.every(({ isFor }) => isFor) ? "VERY_GOOD" : "GOOD";
}

const centreAskedFor: CandidateReason = {
  code: "CENTRE_ASKED_FOR",
  isFor: true,
  message: { fr: "A demandé ce centre", en: "Asked for this centre" },
};

const returning: CandidateReason = {
  code: "RETURNING",
  isFor: true,
  message: { fr: "Connaît déjà ce centre", en: "Knows this centre already" },
};

function answerReasons(offer: Availability, { today }: Seat): CandidateReason[] {
  const days = Math.max(0, daysBetween(offer.confirmedOn, today));
  const isOld = days > oldAnswerDays;
  const since = {
    fr: days === 0 ? "confirmé aujourd’hui" : `confirmé il y a ${days} ${days > 1 ? "jours" : "jour"}`,
    en: days === 0 ? "confirmed today" : `confirmed ${days} ${days === 1 ? "day" : "days"} ago`,
  };
  const isSure = offer.answer === "YES";
  const answer: CandidateReason = {
    code: isSure ? "OFFERED" : "OFFERED_MAYBE",
    isFor: isSure,
    message: {
      fr: `${isSure ? "Disponible" : "Peut-être disponible"}, ${since.fr}`,
      en: `${isSure ? "Available" : "Maybe available"}, ${since.en}`,
    },
  };
  const old: CandidateReason = {
    code: "ANSWER_OLD",
    isFor: false,
    message: { fr: "Réponse ancienne : à reconfirmer", en: "Old answer: to be confirmed again" },
  };
  return isOld ? [answer, old] : [answer];
}

function roadReasons(
  network: RotationNetwork,
  homeDepartment: string,
  { centre: id }: Seat,
): CandidateReason[] {
  const centre = network.centres.find((each) => each.id === id);
  if (centre === undefined) return [];
  const [road, told] = [
    roadKilometres({ homeDepartment, centre }),
    toldKilometres({ homeDepartment, centre }),
  ];
  if (road === undefined || told === undefined) return [];
  const isNear = road <= nearKilometres;
  return [
    {
      code: isNear ? "NEAR" : "FAR",
      isFor: isNear,
      message: { fr: `À environ ${told} km par la route`, en: `About ${told} km by road` },
    },
  ];
}

function loadReason(weeks: number, most: number): CandidateReason {
  if (weeks === 0)
    return {
      code: "FIRST_OF_YEAR",
      isFor: true,
      message: { fr: "Première semaine de l’année", en: "First week of the year" },
    };
  return {
    code: "WEEKS_THIS_YEAR",
    isFor: weeks * 2 <= most,
    message: {
      fr: `A déjà ${weeks} ${weeks > 1 ? "semaines" : "semaine"} sur ${most} cette année`,
      en: `Has ${weeks} of ${most} weeks already this year`,
    },
  };
}

function leavesWeeks(displaced: readonly PlannedLineWeek[]): CandidateReason {
  const list = displaced.map(({ line, week }) => `${line} ${week}`).join(", ");
  return {
    code: "LEAVES_WEEKS",
    isFor: false,
    message: { fr: `Quitterait ${list}`, en: `Would leave ${list}` },
  };
}
