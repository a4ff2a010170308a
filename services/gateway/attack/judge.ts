/** What came back; the status is 0 where the connection was cut. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

interface Told {
  readonly errors?: readonly {
    readonly message?: unknown;
    readonly extensions?: { readonly code?: unknown };
  }[];
}

// What tells of the inside: statements, paths, stacks, libraries, and names that were not asked for.
const inside = [
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+"\w|relation "|syntax error at or near|prisma|node_modules|\bpg_\w+/i,
  /\/(src|dist)\/|\n\s+at |Did you mean|\bECONN[A-Z]+/,
];

const messagesOf = (text: string): { messages: string[]; codes: (string | undefined)[] } => {
  const { errors = [] } = JSON.parse(text) as Told;
  return {
    messages: errors.map(({ message }) => String(message)),
    codes: errors.map(({ extensions }) =>
      typeof extensions?.code === "string" ? extensions.code : undefined,
    ),
  };
};

/** The codes of an answer's errors. */
export const codesOf = ({ text }: Answer): (string | undefined)[] => messagesOf(text).codes;

/**
 * What is wrong with an answer: a 5xx other than the stated 503, an error without a code, one that the
 * gateway did not foresee, or a word of its inside. Undefined when nothing is.
 */
export function faultOf({ status, text }: Answer): string | undefined {
  let told: ReturnType<typeof messagesOf>;
  try {
    told = messagesOf(text);
  } catch {
    return `${status} and no JSON: ${text.slice(0, 200)}`;
  }
  const { messages, codes } = told;
  const isStated = status === 503 && codes.length > 0 && codes.every((code) => code === "OVERLOADED");
  if (status >= 500 && !isStated) return `${status} ${text.slice(0, 300)}`;
  if (status >= 400 && codes.length === 0) return `${status} without an error`;
  if (codes.includes(undefined)) return `an uncoded error: ${text.slice(0, 300)}`;
  if (codes.includes("INTERNAL_SERVER_ERROR")) return `an unforeseen error: ${text.slice(0, 300)}`;
  const leak = messages.find((message) => inside.some((pattern) => pattern.test(message)));
  return leak === undefined ? undefined : `tells of its inside: ${leak.slice(0, 300)}`;
}
