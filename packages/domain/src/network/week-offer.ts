import type { Text } from "../shared/text.ts";

/** Why a doctor is asked for a week: as one who could come, or as a backup when nobody else does. */
export type WeekOfferKind = "OFFER" | "BACKUP";

export const weekOfferKindLabels: Record<WeekOfferKind, Text> = {
  OFFER: { fr: "Proposition", en: "Offer" },
  BACKUP: { fr: "Relais", en: "Backup" },
};

/** How an offer of a week stands; it lapses when the week is filled or closed otherwise, or is over. */
export type WeekOfferState = "ASKED" | "ACCEPTED" | "DECLINED" | "WITHDRAWN" | "LAPSED";

export const weekOfferStateLabels: Record<WeekOfferState, Text> = {
  ASKED: { fr: "Attend une réponse", en: "Waits for an answer" },
  ACCEPTED: { fr: "A dit oui", en: "Said yes" },
  DECLINED: { fr: "A dit non merci", en: "Said no, thank you" },
  WITHDRAWN: { fr: "Proposition retirée", en: "Offer withdrawn" },
  LAPSED: { fr: "N’est plus à pourvoir", en: "Nobody is wanted any more" },
};

/** Hours that a doctor is given to answer: the network's choice. */
export const answerHours = { least: 1, usual: 24, most: 336 } as const;
