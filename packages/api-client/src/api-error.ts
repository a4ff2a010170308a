/** What the API, or the way to it, says when the answer is "no". Codes are stable; sentences are not. */
export interface ApiError {
  /** `FORBIDDEN`, `BAD_USER_INPUT`…: the gateway's own; `NOT_SENT`, `UNREACHABLE`, `CANCELLED`, `NOT_AN_ANSWER`: the client's. */
  readonly code: string;
  readonly message: string;
  /** Where in the answer: field names and places in lists; empty when the whole request is meant. */
  readonly path: readonly (string | number)[];
}

/** What cannot be written as a request was not sent. */
export const notSent: ApiError = {
  code: "NOT_SENT",
  message: "This cannot be sent: the address, the key or a variable is malformed.",
  path: [],
};

/** The client found no gateway at its address. */
export const unreachable = (url: string): ApiError => ({
  code: "UNREACHABLE",
  message: `No gateway answers at ${url}.`,
  path: [],
});

/** The caller gave the request up. */
export const cancelled: ApiError = { code: "CANCELLED", message: "The request was cancelled.", path: [] };

/** Something answered that does not speak GraphQL. */
export const notAnAnswer = ({ url, status }: { url: string; status: number }): ApiError => ({
  code: "NOT_AN_ANSWER",
  message: `${url} answered with status ${status}, not with GraphQL.`,
  path: [],
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isPath = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.every((part) => typeof part === "string" || typeof part === "number");

/** Reads one entry of a GraphQL answer's `errors`. */
export function readApiError(written: unknown): ApiError {
  const { message, path, extensions } = isRecord(written) ? written : {};
  const code = isRecord(extensions) ? extensions["code"] : undefined;
  return {
    code: typeof code === "string" ? code : "UNKNOWN",
    message: typeof message === "string" ? message : "",
    path: isPath(path) ? path : [],
  };
}
