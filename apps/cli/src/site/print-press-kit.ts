import { accept, refuse, scopeKey } from "@ms/domain";
import { type FigureOptions, readQuestion } from "../figures/read-question.ts";
import { readScope } from "../figures/scope.ts";
import { refusalFailure, withGateway } from "../gateway/with-gateway.ts";
import { unreachableFailure } from "../gateway/unreachable.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { checkWritable } from "../terminal/named-file.ts";
import { interruption, type Report, type Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { runSiteProgram } from "./run-site-program.ts";

/** Prints the press kit of a day and a scope, within the reader's rights, in the reader's language. */
export async function printPressKit(
  options: FigureOptions,
  { file, terminal }: { file: string; terminal: Terminal },
): Promise<Result<Report>> {
  const { say, language, note, pathOf } = terminal;
  const question = readQuestion(options, terminal);
  if (!question.ok) return question;
  const writable = await checkWritable(file, terminal);
  if (!writable.ok) return writable;
  const scope = options.scope === undefined ? undefined : readScope(options.scope);
  const asked = new URLSearchParams({
    ...(options.asOf !== undefined && { "as-of": options.asOf }),
    ...(scope !== undefined && { scope: scopeKey(scope) }),
  });
  return withGateway(terminal, async (_, __, { url, key, signal }) => {
    note(say({ fr: "Impression du dossier…", en: "Printing the press kit…" }));
    const words = [
      "--api",
      url,
      "--press-kit",
      pathOf(file),
      "--language",
      language,
      "--asked",
      asked.toString(),
    ];
    const printed = await runSiteProgram<{ asOf: string; bytes: number }>({ words, key, signal });
    if (signal.aborted) return refuse(interruption(say));
    if ("fault" in printed) return refuse(failureOf(printed.fault, { url, terminal }));
    return accept({
      exitCode: exitCodes.done,
      json: { file, ...printed },
      text: say({
        fr: `Dossier de presse au ${printed.asOf} : ${file}`,
        en: `Press kit as of ${printed.asOf}: ${file}`,
      }),
    });
  });
}

/** What stopped the printing, as `CODE: sentence` or the gateway's sentence alone. */
function failureOf(fault: string, { url, terminal }: { url: string; terminal: Terminal }) {
  const [, code = "PRESS_KIT_NOT_PRINTED", message = fault] = /^([A-Z_]+): ([^]*)$/.exec(fault) ?? [];
  if (code === "UNREACHABLE") return unreachableFailure({ url, terminal });
  if (code !== "NO_BROWSER") return refusalFailure({ code, message });
  return refusalFailure({
    code,
    message: terminal.say({
      fr: "Aucun navigateur n’a pu être ouvert pour imprimer : donnez dans MS_BROWSER le chemin d’un Chromium ou d’un Chrome installé.",
      en: "No browser could be opened to print: give in MS_BROWSER the path of an installed Chromium or Chrome.",
    }),
  });
}
