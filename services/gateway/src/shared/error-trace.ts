/** What the log may keep of an unexpected error: messages and metadata may quote people's rows. */
export interface ErrorTrace {
  readonly name: string;
  readonly code?: string;
  readonly frames: readonly string[];
}

/** The name, the code and the stack frames of an error, without its message. */
export function traceError(error: unknown): ErrorTrace {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? "")
    .replace(error.message, () => "")
    .split("\n")
    .filter((line) => line.startsWith("    at"));
  return {
    name: error.name,
    ...("code" in error && typeof error.code === "string" && { code: error.code }),
    frames,
  };
}
