import { isSmallCell } from "../suppression.ts";
import { addTimes, type Combination, type Equation, findDetermined } from "./find-determined.ts";

/** A count of people that a publication would give, or that a reader could get by subtracting. */
export interface Cell {
  readonly count: number;
  /** The fewest that may be shown; a small count stays hidden, and nothing shown may give it away. */
  readonly threshold: number;
  /** SHOWN already and not to be taken back; HIDDEN for good; or ASKED for now. */
  readonly state: "SHOWN" | "HIDDEN" | "ASKED";
  /** Whether it would give a small count away though it is none: hidden likewise, and kept from being told. */
  readonly isTelling?: boolean;
}

/** A count that is the sum of others, all by key. */
export interface Relation {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface Protection {
  readonly hidden: ReadonlySet<string>;
  /** Small counts that what was published before gives away: nothing hidden now can help. */
  readonly exposed: ReadonlySet<string>;
}

/** A cell among the sums that it belongs to. */
interface Node extends Cell {
  readonly key: string;
  readonly isSecret: boolean;
  readonly sums: Sum[];
  isHidden: boolean;
  isExposed: boolean;
}

/** A relation with its cells, the whole first, and those of them that are hidden so far. */
interface Sum {
  readonly whole: Node;
  readonly members: readonly Node[];
  readonly hidden: Node[];
}

function hide(node: Node): void {
  node.isHidden = true;
  for (const sum of node.sums) sum.hidden.push(node);
}

function connect(cells: ReadonlyMap<string, Cell>, relations: readonly Relation[]) {
  const nodes = new Map<string, Node>();
  for (const [key, cell] of cells) {
    const isSecret = cell.state !== "SHOWN" && (isSmallCell(cell) || cell.isTelling === true);
    nodes.set(key, { ...cell, key, isSecret, sums: [], isHidden: false, isExposed: false });
  }
  const sums = relations.map(({ whole, parts }): Sum => {
    const members = [whole, ...parts].map((key) => nodes.get(key)!);
    return { whole: members[0]!, members, hidden: [] };
  });
  for (const sum of sums) for (const node of sum.members) node.sums.push(sum);
  for (const node of nodes.values()) if (node.isSecret || node.state === "HIDDEN") hide(node);
  return { nodes: [...nodes.values()], sums };
}

/** Hides the least count that may still be hidden, one above zero if there is any. */
function hideOneOf(nodes: readonly Node[]): Node | undefined {
  const isBefore = (one: Node, other: Node): boolean =>
    (one.count === 0) === (other.count === 0) ? one.count < other.count : other.count === 0;
  let least: Node | undefined;
  for (const node of nodes)
    if (!node.isHidden && node.state === "ASKED" && (least === undefined || isBefore(node, least)))
      least = node;
  if (least !== undefined) hide(least);
  return least;
}

/**
 * Hides one more where the hidden parts of a shown whole add up to so few that no part may be more than
 * small: each of them is known to be one at least. What it hid.
 */
function closeSmallSums(sums: readonly Sum[]): Node[] {
  const more: Node[] = [];
  const left = [...sums];
  for (let sum = left.pop(); sum !== undefined; sum = left.pop()) {
    if (sum.whole.isHidden) continue;
    const people = sum.hidden.reduce((all, node) => all + node.count, 0);
    const others = sum.hidden.filter(({ count }) => count > 0).length - 1;
    const count = people - Math.max(0, others);
    const threshold = sum.hidden.reduce(
      (most, each) => (isSmallCell(each) ? Math.max(most, each.threshold) : most),
      0,
    );
    const hidden = isSmallCell({ count, threshold }) ? hideOneOf(sum.members) : undefined;
    if (hidden === undefined) continue;
    more.push(hidden);
    left.push(...hidden.sums);
  }
  return more;
}

/** Hidden cells that sums tie together, and those sums. */
interface Knot {
  readonly nodes: ReadonlySet<Node>;
  readonly sums: ReadonlySet<Sum>;
}

function knotOf(start: Node): Knot {
  const nodes = new Set([start]);
  const sums = new Set<Sum>();
  // The set grows while it is walked, until every hidden cell in reach is in it.
  for (const node of nodes)
    for (const sum of node.sums) {
      if (sums.has(sum)) continue;
      sums.add(sum);
      for (const other of sum.hidden) nodes.add(other);
    }
  return { nodes, sums };
}

// A whole less its parts is nothing.
const signIn = ({ whole }: Sum, node: Node): number => (node === whole ? -1 : 1);

/** What is shown and makes up a combination of sums. */
function shownIn(combination: Combination, sums: readonly Sum[]): Node[] {
  const shown = new Map<Node, number>();
  for (const [number, times] of combination) {
    const sum = sums[number]!;
    for (const node of sum.members)
      if (!node.isHidden) shown.set(node, addTimes(shown.get(node) ?? 0, signIn(sum, node) * times));
  }
  return [...shown].filter(([, times]) => times !== 0).map(([node]) => node);
}

/** The secret cells of a knot that shown ones determine, each with what is shown to do so. */
function determinedIn(knot: Knot): { readonly node: Node; readonly by: Node[] }[] {
  const [nodes, sums] = [[...knot.nodes], [...knot.sums]];
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const equations = sums.map(
    (sum): Equation => new Map(sum.hidden.map((node) => [numbers.get(node)!, signIn(sum, node)])),
  );
  return [...findDetermined(equations)]
    .map(([number, combination]) => ({ node: nodes[number]!, combination }))
    .filter(({ node }) => node.isSecret && !node.isExposed)
    .map(({ node, combination }) => ({ node, by: shownIn(combination(), sums) }));
}

/** Hides more in the knots of some cells until none of their secret cells is determined, or nothing helps. */
function untie(starts: readonly Node[]): void {
  const left = [...starts];
  const settled = new Set<Node>();
  for (let start = left.pop(); start !== undefined; start = left.pop()) {
    if (settled.has(start)) continue;
    const knot = knotOf(start);
    const more: Node[] = [];
    for (const { node, by } of determinedIn(knot)) {
      // What was hidden for one cell may already keep the next.
      if (by.some(({ isHidden }) => isHidden)) continue;
      const hidden = hideOneOf(by);
      if (hidden === undefined) node.isExposed = true;
      else more.push(hidden);
    }
    if (more.length === 0) for (const node of knot.nodes) settled.add(node);
    // Each is part of this knot now, and may have tied it to others: they are looked at together.
    left.push(...more, ...closeSmallSums(more.flatMap(({ sums }) => sums)));
  }
}

/**
 * Which cells must be hidden: the small ones, and as many others, the least first, as it takes so that
 * no sum or difference of shown cells gives a small one. Where several hidden parts add up to so few that
 * each must be small, one more is hidden with them. An already published cell stays.
 */
export function protectCells({
  cells,
  relations,
}: {
  cells: ReadonlyMap<string, Cell>;
  relations: readonly Relation[];
}): Protection {
  const network = connect(cells, relations);
  closeSmallSums(network.sums);
  untie(network.nodes.filter(({ isSecret }) => isSecret));
  const keysOf = (nodes: readonly Node[]) => new Set(nodes.map(({ key }) => key));
  return {
    hidden: keysOf(network.nodes.filter(({ isHidden }) => isHidden)),
    exposed: keysOf(network.nodes.filter(({ isExposed }) => isExposed)),
  };
}
