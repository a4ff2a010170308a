import { accept } from "@ms/domain";
import type { Result } from "../terminal/report.ts";

/** One page of a list, as the gateway answers it. */
export interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

/** All that a list holds, asked for page by page. */
export async function followPages<Node>(
  askFor: (after: string | null) => Promise<Result<Page<Node>>>,
): Promise<Result<readonly Node[]>> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const page: Result<Page<Node>> = await askFor(after);
    if (!page.ok) return page;
    nodes.push(...page.value.edges.map(({ node }) => node));
    after = page.value.pageInfo.hasNextPage ? page.value.pageInfo.endCursor : null;
    if (after === null) return accept(nodes);
  }
}
