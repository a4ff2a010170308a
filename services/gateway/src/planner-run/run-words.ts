import type { PlannerRunState } from "@ms/database";
import type { Text } from "@ms/domain";
import type { RunProgress } from "./run-records.ts";

/** Where a run stands, in words. */
export const runStateLabels: Record<PlannerRunState, Text> = {
  QUEUED: { fr: "En attente", en: "Waiting" },
  RUNNING: { fr: "En cours", en: "Under way" },
  DONE: { fr: "Terminé", en: "Done" },
  STOPPED: { fr: "Arrêté, le meilleur plan gardé", en: "Stopped, the best plan kept" },
  FAILED: { fr: "En échec", en: "Failed" },
  CANCELLED: { fr: "Abandonné", en: "Given up" },
};

/** What a run does, in words. */
export const runStepLabels: Record<RunProgress["step"], Text> = {
  COVERING: { fr: "Étape 1 sur 2 : recherche", en: "Step 1 of 2: search" },
  IMPROVING: { fr: "Étape 2 sur 2 : amélioration", en: "Step 2 of 2: improvement" },
};
