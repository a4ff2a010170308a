import type { Text } from "../shared/text.ts";

/** Something that happens to a plan after it was published. */
export type RotationEvent =
  /** The doctor cannot come that week after all. */
  | { readonly kind: "cancellation"; readonly doctor: number; readonly week: number }
  /** The doctor offers one week more. */
  | { readonly kind: "offer"; readonly doctor: number; readonly week: number }
  /** One line more, or one less, at a centre in a week. */
  | { readonly kind: "lineOpened" | "lineClosed"; readonly centre: number; readonly week: number };

/** One doctor's change of place; without `from` the doctor comes, without `to` goes. */
export interface RepairMove {
  readonly doctor: number;
  readonly from?: { readonly centre: number; readonly week: number };
  readonly to?: { readonly centre: number; readonly week: number };
}

/** How a plan was mended. */
export interface Repair {
  /** By doctor; the event's own change is among them. */
  readonly moves: readonly RepairMove[];
  /** Change of covered seats and of preference points. */
  readonly covered: number;
  readonly cost: number;
  /** The trade-off as one figure: cost + points of the moves; covering a seat outweighs both. */
  readonly effort: number;
}

/** Why an event cannot be dealt with. */
export interface EventRefusal {
  readonly code: "UNKNOWN_INDEX" | "NOT_IN_PLAN" | "NO_LINE" | "PINNED" | "TOO_MANY_OFFERS";
  readonly message: Text;
}

/** What a coordinator is told when an event cannot be dealt with. */
export const eventRefusals: Record<EventRefusal["code"], Text> = {
  UNKNOWN_INDEX: {
    fr: "Ce médecin, ce centre ou cette semaine n’existe pas.",
    en: "This doctor, centre or week does not exist.",
  },
  NOT_IN_PLAN: {
    fr: "Ce médecin ne sert pas cette semaine-là.",
    en: "This doctor does not serve that week.",
  },
  NO_LINE: {
    fr: "Ce centre n’a pas de ligne ouverte cette semaine-là.",
    en: "This centre has no open line that week.",
  },
  PINNED: {
    fr: "Cette semaine est épinglée : détachez-la d’abord.",
    en: "This week is pinned: unpin it first.",
  },
  TOO_MANY_OFFERS: {
    fr: "Trop de semaines proposées depuis le dernier plan : replanifiez.",
    en: "Too many weeks offered since the last plan: plan again.",
  },
};
