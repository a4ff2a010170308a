import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { accept, refuse, type Text } from "@ms/domain";
import { exitCodes } from "../terminal/exit-code.ts";
import { interruption, type Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { gatewayProgram, isReady } from "./gateway-place.ts";

const askEveryMs = 100;
/** A first start makes the database and loads the example: seconds, or a minute on a busy machine. */
const patienceMs = 180_000;

/** How the gateway ends when it cannot begin (sysexits.h). */
const gatewayExitCodes = { noDatabase: 69, folderHeld: 75, misconfigured: 78 } as const;

/** Starts the repository's own gateway on a data folder and a free port, and waits until it is ready. */
export async function startGateway({
  folder,
  terminal: { environment, say, note },
  signal,
}: {
  folder: string;
  terminal: Terminal;
  signal: AbortSignal;
}): Promise<Result<{ readonly address: string; readonly stop: () => Promise<void> }>> {
  note(say({ fr: "Démarrage de la passerelle…", en: "Starting the gateway…" }));
  const port = await freePort();
  const child = spawn(process.execPath, [gatewayProgram], {
    env: {
      ...{ ...environment, MS_DATA_DIR: folder, PORT: String(port), HOST: "127.0.0.1" },
      // Gone before anybody reads it.
      MS_PUBLIC_SITE: "off",
    },
    stdio: ["ignore", "ignore", "pipe"],
    // In a group of its own: Ctrl-C is for the command, which stops the gateway when it is done.
    detached: true,
  });
  const closed = once(child, "close");
  const stop = async () => {
    child.kill("SIGTERM");
    await closed;
  };
  const said: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const address = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + patienceMs;
  while (!isOver() && !signal.aborted && performance.now() < deadline) {
    if (await isReady(address)) return accept({ address, stop });
    await pause(askEveryMs);
  }
  await stop();
  if (signal.aborted) return refuse(interruption(say));
  return refuse({
    exitCode: exitCodes.unavailable,
    code: "GATEWAY_NOT_STARTED",
    message: say({
      fr: `La passerelle n’a pas démarré. ${say(reasonOf(child, said.join("")))}`,
      en: `The gateway did not start. ${say(reasonOf(child, said.join("")))}`,
    }),
  });
}

/** What the gateway said before it ended: its last lines, French then English, where it knew why. */
function reasonOf({ exitCode }: ChildProcess, said: string): Text {
  const lines = said.trim().split("\n");
  if (exitCode === gatewayExitCodes.misconfigured) return { fr: lines.join(" ; "), en: lines.join("; ") };
  const [fr, en] = lines.slice(-2);
  const knows = exitCode === gatewayExitCodes.folderHeld || exitCode === gatewayExitCodes.noDatabase;
  if (knows && fr !== undefined && en !== undefined) return { fr, en };
  return { fr: "« npm start » dira pourquoi.", en: "“npm start” will say why." };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}
