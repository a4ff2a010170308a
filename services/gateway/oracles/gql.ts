import { parse } from "graphql";
import { z } from "zod";
import { answers } from "../../../packages/domain/oracles/runner/oracle.ts";
import { countNodes } from "../src/limits/count-nodes.ts";

const nodesOf = (selection: string): number => countNodes({ document: parse(`{ ${selection} }`) });

// "repositories(50)" is a page of 50 repositories.
interface Tree {
  readonly [page: string]: Tree;
}
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string().regex(/^\w+\(\d+\)$/), tree));

const fromTree = (pages: Tree): string =>
  Object.entries(pages)
    .map(([page, inside]) => page.replace(/\((\d+)\)/, `(first: $1) { nodes { id ${fromTree(inside)} } }`))
    .join(" ");

/** "50 repos x (20 PRs x 10 comments, 20 issues) + 10 followers": each count is a page, x what each of its rows asks. */
function fromSentence(words: string): string {
  const [head, ...rest] = splitOutside(words, /[,+]/);
  if (rest.length > 0) return [head!, ...rest].map(fromSentence).join(" ");
  const page = /^(\d+) (\w+)(?: x (.+))?$/.exec(words.trim());
  if (page === null) return fromSentence(words.trim().slice(1, -1));
  const [, size, name, inside] = page;
  return `${name!}(first: ${size!}) { nodes { id ${inside === undefined ? "" : fromSentence(inside)} } }`;
}

function splitOutside(words: string, separator: RegExp): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of words) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (depth === 0 && separator.test(letter)) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${letter}`);
  }
  return parts;
}

export const cases = [
  answers(z.strictObject({ tree }), ({ tree: pages }) => nodesOf(fromTree(pages))),
  answers(z.strictObject({ tree: z.string().regex(/^\d+ \w+ x /) }), ({ tree: sentence }) =>
    nodesOf(fromSentence(sentence)),
  ),
];
