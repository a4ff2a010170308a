import { refusalFailure } from "../gateway/with-gateway.ts";
import type { Failure } from "../terminal/report.ts";

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly reasons?: readonly { readonly field: string | null; readonly message: string }[];
}

/** A refusal with what is to be mended in each field, in one line. */
export function refusedInput({ code, message, reasons = [] }: Refused): Failure {
  const mended = reasons.map(({ field, message }) => (field === null ? message : `${field} : ${message}`));
  return refusalFailure({ code, message: [message, ...mended].join(" ") });
}
