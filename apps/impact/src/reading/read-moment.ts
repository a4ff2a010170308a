import type { Answer, Client } from "@ms/api-client";
import { accept, type Outcome, type PlainDate, refuse, type Scope } from "@ms/domain";
import { MomentQuery, type PublicFigure, type PublicIndicator } from "./moment.query.ts";
import { type PressKit, PressKitQuery } from "./press-kit.query.ts";

/** What is asked: at the start of which day, the network's where absent, and about what, the network where absent. */
export interface Moment {
  readonly asOf?: PlainDate | undefined;
  readonly scope?: Scope | undefined;
}

/** What the API tells of a day and a scope. */
export interface MomentFacts {
  /** The day at which an example's clock stands; a real network has none. */
  readonly clock: PlainDate | undefined;
  readonly asOf: PlainDate;
  readonly figures: readonly PublicFigure[];
  readonly months: readonly PublicFigure[];
  readonly indicators: readonly PublicIndicator[];
  readonly pressKit: PressKit;
  /** Whom the press may write to or call. */
  readonly pressContact: string | undefined;
}

/** Reads a day and a scope; refused in the gateway's own words. */
export async function readMoment(
  client: Client,
  { asOf, scope }: Moment,
  signal?: AbortSignal,
): Promise<Outcome<MomentFacts, string>> {
  const asked = { asOf: asOf ?? null, scope: scope ?? null };
  const moment = await client.query(MomentQuery, asked, { signal });
  if (!moment.ok) return refuse(faultOf(moment));
  const press = await client.query(PressKitQuery, asked, { signal });
  if (!press.ok) return refuse(faultOf(press));
  const { pressKit } = press.value;
  if (pressKit.__typename !== "PressKit") return refuse(pressKit.message);
  const { network, figures, months, territoryIndicators } = moment.value;
  return accept({
    clock: (network.clock ?? undefined) as PlainDate | undefined,
    asOf: pressKit.asOf as PlainDate,
    figures,
    months,
    indicators: territoryIndicators.edges.map(({ node }) => node),
    pressKit,
    pressContact: network.pressContact ?? undefined,
  });
}

/** What went wrong with an answer, code and sentence. */
export const faultOf = ({ errors }: Extract<Answer<unknown>, { ok: false }>): string =>
  errors.map(({ code, message }) => `${code}: ${message}`).join("; ");
