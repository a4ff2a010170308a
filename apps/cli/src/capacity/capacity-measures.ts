import type { Text } from "@ms/domain";
import { writeNumber, writeShare } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Capacity, Reckoned, Wait } from "./capacity-document.ts";

/** One thing that a centre's capacity tells: for programs, and in words. */
export interface Measure {
  readonly key: string;
  readonly label: string;
  /** Bare, with a decimal point; empty where there is none. */
  readonly value: string;
  readonly written: string;
  readonly remark: string;
}

/** What `ms capacity` tells of a centre, in the order in which people read it. */
export function measuresOf(capacity: Capacity, { language, say }: Terminal): Measure[] {
  const number = (value: number, decimals = 0) => writeNumber(value, { language, decimals });
  const measure = (key: string, label: Text, found: Partial<Measure> & { value: string }): Measure => ({
    key,
    label: say(label),
    written: found.value,
    remark: "",
    ...found,
  });
  const counted = (value: number, decimals = 0) => ({
    value: String(value),
    written: number(value, decimals),
  });
  const share = (value: number | null) =>
    value === null ? { value: "" } : { value: String(value), written: writeShare(value, { language }) };
  const reckoned = ({ value, label, n, lower, upper }: Reckoned, decimals: number) => ({
    ...counted(value, decimals),
    remark: [
      say(label),
      ...(n === null ? [] : [say({ fr: `sur ${n} semaines`, en: `over ${n} weeks` })]),
      ...(lower === null || upper === null
        ? []
        : [
            say({ fr: `de ${number(lower)} à ${number(upper)}`, en: `${number(lower)} to ${number(upper)}` }),
          ]),
    ].join(", "),
  });
  const wait = (found: Wait) =>
    found.__typename === "Never"
      ? {
          value: say(found.label),
          remark: say({
            fr: "on demande plus que le centre n’offre",
            en: "more is asked than the centre offers",
          }),
        }
      : { value: String(found.weeks), written: writeWeeks(found.weeks, { language, say }) };
  const { capDate, backlogCleared, waitingList } = capacity;
  const interval = capDate === null ? "" : intervalOf(capDate, say);
  return [
    measure("lines", { fr: "Lignes ouvertes", en: "Open lines" }, counted(capacity.lines)),
    measure(
      "registered",
      { fr: "Patients inscrits", en: "Registered patients" },
      counted(capacity.registered),
    ),
    measure("panelCap", { fr: "Plafond de patients", en: "Panel cap" }, counted(capacity.panelCap)),
    measure(
      "saturation",
      { fr: "Remplissage", en: "How full it is" },
      {
        ...share(capacity.saturation),
        remark: capacity.isOpenToNewPatients
          ? say({ fr: "accueille de nouveaux patients", en: "takes new patients" })
          : say({ fr: "n’accueille plus de nouveaux patients", en: "takes no new patients any more" }),
      },
    ),
    measure(
      "capDate",
      { fr: "Plafond atteint le", en: "Cap reached on" },
      capDate === null
        ? { value: "", written: say({ fr: "inconnu", en: "unknown" }), remark: interval }
        : { value: capDate.on, remark: interval },
    ),
    measure(
      "sustainablePanel",
      { fr: "Patients que ses lignes peuvent suivre", en: "Patients its lines can look after" },
      { ...counted(capacity.sustainablePanel), remark: "Murray, Davies, Boushon 2007" },
    ),
    measure(
      "consultationsPerLineWeek",
      { fr: "Consultations par semaine-ligne", en: "Consultations per line-week" },
      reckoned(capacity.consultationsPerLineWeek, 1),
    ),
    measure(
      "visitsPerPatientYear",
      { fr: "Consultations par patient et par an", en: "Consultations per patient and year" },
      reckoned(capacity.visitsPerPatientYear, 2),
    ),
    measure(
      "capacityPerWeek",
      { fr: "Offre par semaine", en: "Offered a week" },
      counted(capacity.capacityPerWeek),
    ),
    measure(
      "demandPerWeek",
      { fr: "Demande par semaine", en: "Asked a week" },
      counted(capacity.demandPerWeek),
    ),
    measure("load", { fr: "Demande sur offre", en: "Asked over offered" }, share(capacity.load)),
    measure(
      "overflow",
      { fr: "Semaines qui débordent", en: "Weeks that overflow" },
      share(capacity.overflow),
    ),
    measure("meanWait", { fr: "Attente moyenne", en: "Mean wait" }, wait(capacity.meanWait)),
    ...(backlogCleared === null
      ? []
      : [
          measure(
            "backlogCleared",
            { fr: "Délai pour résorber la file", en: "Time to clear the backlog" },
            wait(backlogCleared),
          ),
        ]),
    ...(waitingList === null
      ? []
      : [
          measure(
            "targetSize",
            { fr: "Longueur de file visée", en: "Target length of the list" },
            counted(waitingList.targetSize),
          ),
          measure(
            "reliefCapacity",
            { fr: "Offre qui y ramène en 26 semaines", en: "Offer that gets there in 26 weeks" },
            counted(waitingList.reliefCapacity),
          ),
          measure(
            "targetCapacity",
            { fr: "Offre qui s’y tient", en: "Offer that keeps it there" },
            counted(waitingList.targetCapacity),
          ),
        ]),
  ];
}

function writeWeeks(weeks: number, { language, say }: Pick<Terminal, "language" | "say">): string {
  if (weeks < 1 / 7) return say({ fr: "moins d’un jour", en: "less than a day" });
  if (weeks < 2) {
    const days = writeNumber(weeks * 7, { language, decimals: 1 });
    return say({ fr: `${days} jours`, en: `${days} days` });
  }
  const written = writeNumber(weeks, { language, decimals: 1 });
  return say({ fr: `${written} semaines`, en: `${written} weeks` });
}

const intervalOf = ({ earliest, latest }: NonNullable<Capacity["capDate"]>, say: Terminal["say"]): string => {
  if (earliest === latest) return "";
  return latest === null
    ? say({ fr: `pas avant le ${earliest} (95 %)`, en: `not before ${earliest} (95%)` })
    : say({
        fr: `entre le ${earliest} et le ${latest} (95 %)`,
        en: `between ${earliest} and ${latest} (95%)`,
      });
};
