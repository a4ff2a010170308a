import { accept, refuse } from "@ms/domain";
import { setTimeout as pause } from "node:timers/promises";
import { interruption, type Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Gateway } from "./reach-gateway.ts";
import { unreachableFailure } from "./unreachable.ts";

/** What an address of the gateway answers. */
export interface Reading {
  readonly status: number;
  readonly text: string;
}

/** Reads an address under the gateway's own, with the reader's key. */
export type Read = (path: string) => Promise<Result<Reading>>;

const longestPauses = 10;
const isFull = (status: number): boolean => status === 429 || status === 503;

/** Reads what the gateway serves beside GraphQL; where it says that it is full, waits as long as it asks. */
export const readerOf =
  (
    { url, key }: Pick<Gateway, "url" | "key">,
    { terminal, signal }: { terminal: Terminal; signal: AbortSignal },
  ): Read =>
  async (path) => {
    const { language, note, say } = terminal;
    const headers = {
      "accept-language": language,
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    };
    try {
      for (let pauses = 0; ; pauses++) {
        const response = await fetch(new URL(path, url), { headers, signal });
        const text = await response.text();
        const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
        if (!isFull(response.status) || !Number.isFinite(seconds) || pauses === longestPauses)
          return accept({ status: response.status, text });
        note(
          say({
            fr: `La passerelle demande d’attendre ${seconds} s.`,
            en: `The gateway asks to wait for ${seconds} s.`,
          }),
        );
        await pause(seconds * 1000, undefined, { signal });
      }
    } catch {
      return refuse(signal.aborted ? interruption(say) : unreachableFailure({ url, terminal }));
    }
  };
