import {
  accept,
  catalogue,
  departmentOf,
  type Outcome,
  type PlainDate,
  type PressKit,
  pressKit,
  type Scope,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { visibleOpenings } from "../opening/opening.policy.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { loadPublished } from "../snapshot/snapshot.loader.ts";
import { checkMoment, checkTerritories } from "./figure-limits.ts";
import { loadFacts } from "./impact.loader.ts";
import { figuresSeenBy } from "./impact.policy.ts";

interface KitRequest {
  readonly scope: Scope;
  readonly territories: readonly Scope[];
  readonly asOf: PlainDate;
}

/** The press kit of a scope that the viewer may see: for the press, so small counts are withheld from all. */
export async function loadPressKit(
  request: KitRequest,
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Outcome<PressKit, Refusal>> {
  const faults = [...checkMoment(request, today), ...checkTerritories(request.territories.length)];
  if (faults.length > 0) return ruleRefused(faults);
  const facts = await loadFacts(database, { openings: visibleOpenings(viewer, today) });
  const centres = facts.centres.map((centre) => ({
    ...centre,
    departmentCode: departmentOf(centre.inseeCode),
  }));
  const isSeen = figuresSeenBy(viewer, { centres, lines: facts.lines });
  const kit = pressKit({
    ...request,
    facts,
    ...(await loadPublished(database, catalogue)),
    today,
    mayShow: (metric, scope) => isSeen({ metric, scope }),
  });
  const [block] = kit.blocks;
  const isKnown = block?.lines.some(({ figure }) => figure.missing?.code !== "UNKNOWN_SCOPE");
  return isKnown === true ? accept(kit) : { ok: false, refusal: notFound("scope") };
}
