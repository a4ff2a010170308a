import { setTimeout as pause } from "node:timers/promises";
import { accept, refuse } from "@ms/domain";
import { exitCodes } from "../terminal/exit-code.ts";
import { interruption, type Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { unreachableFailure } from "./unreachable.ts";

/** Fetches a file that the gateway gives to everybody. */
export type Download = (path: string) => Promise<Result<string>>;

const tooMany = 429;

/** Downloads from a gateway; where it asks to wait, waits and asks again. */
export function downloadFrom(url: string, terminal: Terminal, signal: AbortSignal): Download {
  const { say, note } = terminal;
  const download: Download = async (path) => {
    const response = await fetch(new URL(path, url), { signal });
    if (response.status === tooMany) {
      const seconds = Number(response.headers.get("retry-after") ?? 60);
      note(
        say({
          fr: `La passerelle demande d’attendre ${seconds} s.`,
          en: `The gateway asks to wait for ${seconds} s.`,
        }),
      );
      await pause(seconds * 1000, undefined, { signal });
      return download(path);
    }
    if (response.ok) return accept(await response.text());
    const message = say({
      fr: `La passerelle n’a pas de fichier « ${path} » (réponse ${response.status}) : vérifiez qu’elle est à jour.`,
      en: `The gateway has no file “${path}” (answer ${response.status}): check that it is up to date.`,
    });
    return refuse({ exitCode: exitCodes.refused, code: "NOT_FOUND", message });
  };
  return (path) =>
    download(path).catch(() =>
      refuse(signal.aborted ? interruption(say) : unreachableFailure({ url, terminal })),
    );
}
