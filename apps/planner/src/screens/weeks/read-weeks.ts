import type { Outcome, IsoWeek } from "@ms/domain";
import { accept, refuse } from "@ms/domain";
import type { AnyVariables, Client, TypedDocumentNode } from "urql";
import { codesOf } from "../../gateway/codes-of.ts";
import { type LineWeek, PlannedWeeksQuery, type PlannedWeek, PlansQuery, WeeksQuery } from "./weeks.query.ts";

/** A plan that is not in force yet. */
export interface Draft {
  readonly identifier: string;
  readonly from: IsoWeek;
  readonly weeks: readonly PlannedWeek[];
}

/** What the screen is drawn from. The draft is there for those who may see plans. */
export interface WeeksFacts {
  readonly lineWeeks: readonly LineWeek[];
  readonly draft: Draft | undefined;
}

/** `CLOSED`: not this reader's to see. `FAILED`: the gateway could not be asked. */
export type WeeksRefusal = "CLOSED" | "FAILED";

interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

/** Reads the line-weeks of a period, and the draft if there is one; always from the gateway. */
export async function readWeeks(
  client: Client,
  { from, weeks }: { from: IsoWeek; weeks: number },
): Promise<Outcome<WeeksFacts, WeeksRefusal>> {
  const [lineWeeks, plans] = await Promise.all([
    readPages<LineWeek>(async (after) => {
      const { value, refusal } = await ask(client, WeeksQuery, { from, weeks, after });
      return { page: value?.lineWeeks, refusal };
    }),
    ask(client, PlansQuery, {}),
  ]);
  if (!lineWeeks.ok) return lineWeeks;
  if (plans.refusal === "FAILED") return refuse("FAILED");
  const draft = plans.value?.plans?.edges.find(({ node }) => node.state === "DRAFT")?.node;
  if (draft === undefined) return accept({ lineWeeks: lineWeeks.value, draft: undefined });
  const planned = await readPages<PlannedWeek>(async (after) => {
    const { value, refusal } = await ask(client, PlannedWeeksQuery, { plan: draft.identifier, after });
    return { page: value?.plan?.plannedWeeks, refusal };
  });
  if (!planned.ok) return planned;
  return accept({
    lineWeeks: lineWeeks.value,
    draft: { identifier: draft.identifier, from: draft.from as IsoWeek, weeks: planned.value },
  });
}

async function readPages<Node>(
  readPage: (after: string | null) => Promise<{
    page: Page<Node> | null | undefined;
    refusal: WeeksRefusal | undefined;
  }>,
): Promise<Outcome<Node[], WeeksRefusal>> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { page, refusal } = await readPage(after);
    if (page == null) return refuse(refusal ?? "CLOSED");
    nodes.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return accept(nodes);
}

async function ask<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<{ value: Data | undefined; refusal: WeeksRefusal | undefined }> {
  const { data, error } = await client
    .query(document, variables, { requestPolicy: "network-only" })
    .toPromise();
  if (error === undefined) return { value: data, refusal: undefined };
  return { value: undefined, refusal: codesOf(error).includes("NOT_ALLOWED") ? "CLOSED" : "FAILED" };
}
