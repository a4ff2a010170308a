import type { Text } from "../shared/text.ts";

/** What a letter to a doctor is about. */
export const letterKinds = [
  "WEEK_OFFERED",
  "BACKUP_ASKED",
  "WEEK_CONFIRMED",
  "WEEK_ENDED",
  "WEEK_WITHDRAWN",
  "SWAP_ASKED",
  "SWAP_DECLINED",
  "SWAP_TAKEN",
  "SWAP_GIVEN",
  "WEEK_IN_14_DAYS",
  "WEEK_IN_3_DAYS",
  "WEEK_THANKED",
] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterKindLabels: Record<LetterKind, Text> = {
  WEEK_OFFERED: { fr: "Semaine proposée", en: "Week offered" },
  BACKUP_ASKED: { fr: "Relais demandé", en: "Backup asked for" },
  WEEK_CONFIRMED: { fr: "Semaine confirmée", en: "Week confirmed" },
  WEEK_ENDED: { fr: "Semaine qui n’est plus à assurer", en: "Week no longer to be covered" },
  WEEK_WITHDRAWN: { fr: "Désistement noté", en: "Withdrawal noted" },
  SWAP_ASKED: { fr: "Échange demandé", en: "Swap asked for" },
  SWAP_DECLINED: { fr: "Échange décliné", en: "Swap declined" },
  SWAP_TAKEN: { fr: "Semaine prise par échange", en: "Week taken in a swap" },
  SWAP_GIVEN: { fr: "Semaine donnée par échange", en: "Week given in a swap" },
  WEEK_IN_14_DAYS: { fr: "Rappel, deux semaines avant", en: "Reminder, two weeks before" },
  WEEK_IN_3_DAYS: { fr: "Rappel, trois jours avant", en: "Reminder, three days before" },
  WEEK_THANKED: { fr: "Merci, après la semaine", en: "Thanks, after the week" },
};

/** How a letter stands. */
export const letterStates = ["WAITING", "SENT", "DROPPED", "FAILED", "NO_ADDRESS"] as const;
export type LetterState = (typeof letterStates)[number];

export const letterStateLabels: Record<LetterState, Text> = {
  WAITING: { fr: "En attente", en: "Waiting" },
  SENT: { fr: "Envoyé", en: "Sent" },
  DROPPED: { fr: "Sans objet, non envoyé", en: "Needless, not sent" },
  FAILED: { fr: "Non remis", en: "Not delivered" },
  NO_ADDRESS: { fr: "Pas d’adresse e-mail", en: "No e-mail address" },
};

/** What a letter says of who has its week; undefined for one that says nothing of it. */
const newsOf: Partial<Record<LetterKind, "HAS" | "HAS_NOT">> = {
  WEEK_CONFIRMED: "HAS",
  SWAP_TAKEN: "HAS",
  WEEK_ENDED: "HAS_NOT",
  WEEK_WITHDRAWN: "HAS_NOT",
  SWAP_GIVEN: "HAS_NOT",
};

/** The letters that tell a doctor of having a week. */
export const gainLetters: readonly LetterKind[] = letterKinds.filter((kind) => newsOf[kind] === "HAS");

/** Those that tell of having it no longer: such a letter and one of the others undo each other while both wait. */
export const lossLetters: readonly LetterKind[] = letterKinds.filter((kind) => newsOf[kind] === "HAS_NOT");
