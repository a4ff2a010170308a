import { accept, refuse } from "@ms/domain";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { dataFolder, demoKeyOf, isReady, publishedAddress } from "./gateway-place.ts";
import { startGateway } from "./start-gateway.ts";

/** A gateway to ask, and how to leave it. */
export interface Gateway {
  /** Its GraphQL endpoint. */
  readonly url: string;
  readonly key: string | undefined;
  /** Stops it if it was started for this command. */
  readonly stop: () => Promise<void>;
}

const stayRunning = () => Promise.resolve();

/** The gateway of MS_URL, else the one that holds the data folder, else one started for this command. */
export async function reachGateway(terminal: Terminal, signal: AbortSignal): Promise<Result<Gateway>> {
  const { environment, say } = terminal;
  const { MS_URL, MS_KEY } = environment;
  if (MS_URL !== undefined) {
    if (URL.canParse(MS_URL)) return accept({ url: endpointOf(MS_URL), key: MS_KEY, stop: stayRunning });
    const message = say({
      fr: "MS_URL n’est pas une adresse : écrivez par exemple http://127.0.0.1:4000.",
      en: "MS_URL is not an address: write for instance http://127.0.0.1:4000.",
    });
    return refuse({ exitCode: exitCodes.usage, code: "NOT_AN_ADDRESS", message });
  }

  const folder = dataFolder(environment);
  // The demo key goes to the gateway of its own folder only, never to an address that somebody names.
  const keyIn = async () => MS_KEY ?? (await demoKeyOf(folder));
  const address = await publishedAddress(folder);
  if (address !== undefined && (await isReady(address)))
    return accept({ url: endpointOf(address), key: await keyIn(), stop: stayRunning });

  const started = await startGateway({ folder, terminal, signal });
  if (!started.ok) return started;
  return accept({ url: endpointOf(started.value.address), key: await keyIn(), stop: started.value.stop });
}

/** An address without a path is the gateway's root: GraphQL lies under it. */
function endpointOf(address: string): string {
  const url = new URL(address);
  if (url.pathname === "/") url.pathname = "/graphql";
  return url.href;
}
