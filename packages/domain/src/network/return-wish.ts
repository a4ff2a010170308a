import type { Text } from "../shared/text.ts";

/** Whether a doctor, asked after a week, wishes to come back to one of the centres. */
export const returnWishes = ["YES", "NO", "UNSURE"] as const;
export type ReturnWish = (typeof returnWishes)[number];

export const returnWishLabels: Record<ReturnWish, Text> = {
  YES: { fr: "Oui", en: "Yes" },
  NO: { fr: "Non", en: "No" },
  UNSURE: { fr: "Ne sait pas", en: "Unsure" },
};
