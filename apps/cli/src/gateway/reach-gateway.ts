import { accept, refuse } from "@ms/domain";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { dataFolder, demoKeyOf, isReady, publishedAddress } from "./gateway-place.ts";
import { keptToken } from "./kept-tokens.ts";
import { startGateway } from "./start-gateway.ts";

/** A gateway to ask, and how to leave it. */
export interface Gateway {
  /** Its GraphQL endpoint. */
  readonly url: string;
  readonly key: string | undefined;
  /** Whether the key is the token that `ms login` keeps. */
  readonly isKeptKey: boolean;
  /** Stops it if it was started for this command. */
  readonly stop: () => Promise<void>;
}

const stayRunning = () => Promise.resolve();

/** The gateway of MS_URL, else the one that holds the data folder, else one started for this command. */
export async function reachGateway(terminal: Terminal, signal: AbortSignal): Promise<Result<Gateway>> {
  const { environment } = terminal;
  const { MS_URL } = environment;
  if (MS_URL !== undefined) {
    const url = endpointOf(MS_URL, terminal);
    return url.ok ? withKey({ url: url.value, stop: stayRunning, folder: undefined }, terminal) : url;
  }
  const folder = dataFolder(environment);
  const address = await publishedAddress(folder);
  if (address !== undefined && (await isReady(address)))
    return withKey({ url: graphqlUnder(address), stop: stayRunning, folder }, terminal);

  const started = await startGateway({ folder, terminal, signal });
  if (!started.ok) return started;
  const { address: url, stop } = started.value;
  return withKey({ url: graphqlUnder(url), stop, folder }, terminal);
}

/** The endpoint of a gateway that runs: of the address, of MS_URL, or the one that holds the data folder. */
export async function findGateway(at: string | undefined, terminal: Terminal): Promise<Result<string>> {
  const named = at ?? terminal.environment["MS_URL"];
  if (named !== undefined) return endpointOf(named, terminal);
  const address = await publishedAddress(dataFolder(terminal.environment));
  if (address !== undefined && (await isReady(address))) return accept(graphqlUnder(address));
  const message = terminal.say({
    fr: "Aucune passerelle ne tourne ici : démarrez-la par « npm start », ou donnez son adresse.",
    en: "No gateway runs here: start it with “npm start”, or give its address.",
  });
  return refuse({ exitCode: exitCodes.unavailable, code: "UNREACHABLE", message });
}

/** The key: MS_KEY, else the reader's own token for that gateway, else the demo key of its folder. */
async function withKey(
  { folder, ...gateway }: Pick<Gateway, "url" | "stop"> & { folder: string | undefined },
  terminal: Terminal,
): Promise<Result<Gateway>> {
  const { MS_KEY } = terminal.environment;
  if (MS_KEY !== undefined) return accept({ ...gateway, key: MS_KEY, isKeptKey: false });
  const kept = await keptToken(gateway.url, terminal);
  if (!kept.ok) {
    await gateway.stop();
    return kept;
  }
  if (kept.value !== undefined) return accept({ ...gateway, key: kept.value.token, isKeptKey: true });
  // The demo key goes to the gateway of its own folder only, never to an address that somebody names.
  const key = folder === undefined ? undefined : await demoKeyOf(folder);
  return accept({ ...gateway, key, isKeptKey: false });
}

function endpointOf(address: string, { say }: Terminal): Result<string> {
  if (URL.canParse(address)) return accept(graphqlUnder(address));
  const message = say({
    fr: `« ${address} » n’est pas une adresse : écrivez par exemple http://127.0.0.1:4000.`,
    en: `“${address}” is not an address: write for instance http://127.0.0.1:4000.`,
  });
  return refuse({ exitCode: exitCodes.usage, code: "NOT_AN_ADDRESS", message });
}

/** An address without a path is the gateway's root: GraphQL lies under it. */
function graphqlUnder(address: string): string {
  const url = new URL(address);
  if (url.pathname === "/") url.pathname = "/graphql";
  return url.href;
}
