import { assignmentStateLabels, type Text } from "@ms/domain";

/** How a week of a line stands, as boards draw it. `OPEN` and `UNCOVERED` both want a doctor. */
export const weekStates = [
  "DONE",
  "IN_PROGRESS",
  "PINNED",
  "CONFIRMED",
  "PROPOSED",
  "OPEN",
  "UNCOVERED",
  "COVERED_BY_BACKUP",
  "SWAP_PENDING",
  "CLOSED",
  "NOT_YET_OPEN",
] as const;
export type WeekState = (typeof weekStates)[number];

/** The picture of a state, drawn by `WeekGlyph`. */
export type Glyph =
  | "check"
  | "play"
  | "lock"
  | "disc"
  | "half"
  | "diamond"
  | "turn"
  | "swap"
  | "dash"
  | "bar";

/** How a state looks: never colour alone, always a word, a glyph and an edge of its own. */
export interface WeekLook {
  readonly word: Text;
  readonly glyph: Glyph;
  /** Class of the cell: ground, edge and ink. */
  readonly form: string;
}

const toFill: WeekLook = {
  word: { fr: "À pourvoir", en: "To fill" },
  glyph: "diamond",
  form: "hole",
};

export const weekLooks: Readonly<Record<WeekState, WeekLook>> = {
  DONE: { word: { fr: "Faite", en: "Done" }, glyph: "check", form: "done" },
  IN_PROGRESS: { word: { fr: "En cours", en: "In progress" }, glyph: "play", form: "progress" },
  PINNED: { word: { fr: "Figée", en: "Frozen" }, glyph: "lock", form: "frozen" },
  CONFIRMED: { word: assignmentStateLabels.CONFIRMED, glyph: "disc", form: "confirmed" },
  PROPOSED: { word: assignmentStateLabels.PROPOSED, glyph: "half", form: "proposed" },
  OPEN: toFill,
  UNCOVERED: toFill,
  COVERED_BY_BACKUP: { word: { fr: "Relais", en: "Backup" }, glyph: "turn", form: "backup" },
  SWAP_PENDING: { word: { fr: "Échange en attente", en: "Swap pending" }, glyph: "swap", form: "swap" },
  CLOSED: { word: { fr: "Fermée", en: "Closed" }, glyph: "dash", form: "closed" },
  NOT_YET_OPEN: {
    word: { fr: "Pas encore ouverte", en: "Not open yet" },
    glyph: "bar",
    form: "not-yet-open",
  },
};

/** Whether a week wants a doctor; one that some are asked for does until one of them says yes. */
export const wantsDoctor = ({
  state,
  asked = 0,
}: {
  state: WeekState;
  asked?: number | undefined;
}): boolean => state === "OPEN" || state === "UNCOVERED" || asked > 0;
