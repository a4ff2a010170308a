import { exitCodes } from "../terminal/exit-code.ts";
import type { Failure } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** No gateway answers at an address. */
export const unreachableFailure = ({
  code = "UNREACHABLE",
  url,
  terminal: { say },
}: {
  code?: string;
  url: string;
  terminal: Terminal;
}): Failure => ({
  exitCode: exitCodes.unavailable,
  code,
  message: say({
    fr: `La passerelle ne répond pas à ${url} : vérifiez MS_URL, ou démarrez-la par « npm start ».`,
    en: `The gateway does not answer at ${url}: check MS_URL, or start it with “npm start”.`,
  }),
});
