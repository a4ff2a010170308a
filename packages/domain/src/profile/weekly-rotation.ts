import type { CentreProfile } from "./profile.ts";

/** The shared solidarity time of the press release: one doctor a week on each line, all year round. */
export const weeklyRotation: CentreProfile = {
  key: "weekly-rotation",
  label: { fr: "Temps partagé solidaire, à la semaine", en: "Shared solidarity time, by the week" },
  description: {
    fr: "Chaque semaine, un médecin différent sur chaque ligne ; une équipe qui reste ; le centre est le médecin traitant.",
    en: "Each week another doctor on each line; a team that stays; the centre is the registered practice.",
  },
  rhythm: { weeksPerStay: 1, handoverWeekday: 6, careWeekdays: [1, 2, 3, 4, 5] },
  defaults: { lines: 1, weeklyHours: 35, panelCapPerLine: 1200 },
  fullTimeWeeklyHours: 35,
  postsToOpen: [{ role: "COORDINATOR", people: 1 }],
  freezeDays: 60,
};
