import type { Text } from "../shared/text.ts";

/** The indicators that the network quotes. */
export const indicatorKinds = ["GP_DENSITY", "ALD_WITHOUT_GP_SHARE", "POPULATION"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export const indicatorLabels: Record<IndicatorKind, Text> = {
  GP_DENSITY: { fr: "Médecins généralistes pour 100 000 habitants", en: "GPs per 100,000 inhabitants" },
  ALD_WITHOUT_GP_SHARE: {
    fr: "Part des patients en ALD sans médecin traitant",
    en: "Share of long-term patients without a registered GP",
  },
  POPULATION: { fr: "Habitants", en: "Inhabitants" },
};
