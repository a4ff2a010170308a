import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { accept, refuse } from "@ms/domain";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** A personal token of `ms login`, and until when it holds (ISO 8601). */
export interface KeptToken {
  readonly token: string;
  readonly until: string;
}

type KeptTokens = Readonly<Record<string, KeptToken>>;

/** The one file that holds the reader's tokens, one a gateway; a folder that is named in part is none. */
function tokenFile({ APPDATA, XDG_CONFIG_HOME = "" }: NodeJS.ProcessEnv): string {
  const named = process.platform === "win32" ? APPDATA : isAbsolute(XDG_CONFIG_HOME) && XDG_CONFIG_HOME;
  return join(named || join(homedir(), ".config"), "medecins-solidaires", "tokens.json");
}

/** A token goes to the gateway that gave it, and to no other address. */
const placeOf = (url: string): string => new URL(url).origin;

/** The token that is kept for a gateway; undefined when there is none. */
export async function keptToken(url: string, terminal: Terminal): Promise<Result<KeptToken | undefined>> {
  const tokens = await readTokens(terminal);
  return tokens.ok ? accept(tokens.value[placeOf(url)]) : tokens;
}

/** Keeps a gateway's token, or forgets it; only the reader may open the file. */
export async function keepToken(
  url: string,
  { token, terminal }: { token: KeptToken | undefined; terminal: Terminal },
): Promise<Result<undefined>> {
  const tokens = await readTokens(terminal);
  if (!tokens.ok) return tokens;
  const kept = new Map(Object.entries(tokens.value));
  if (token === undefined) kept.delete(placeOf(url));
  else kept.set(placeOf(url), token);
  const file = tokenFile(terminal.environment);
  const written = `${JSON.stringify(Object.fromEntries(kept), null, 2)}
`;
  return write(file, written).then(
    () => accept(undefined),
    () => refuse(unwritable(file, terminal)),
  );
}

async function write(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  // Written beside it and moved: whoever stops this midway leaves the file as it was.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
}

const isToken = (value: unknown): value is KeptToken =>
  typeof value === "object" &&
  value !== null &&
  "token" in value &&
  typeof value.token === "string" &&
  "until" in value &&
  typeof value.until === "string";

async function readTokens({ environment, say }: Terminal): Promise<Result<KeptTokens>> {
  const file = tokenFile(environment);
  try {
    const read = JSON.parse(await readFile(file, "utf8")) as unknown;
    const isList = typeof read === "object" && read !== null && !Array.isArray(read);
    if (isList && Object.values(read).every(isToken)) return accept(read as KeptTokens);
  } catch (error) {
    // A file that cannot be opened is as damaged as one that is no list of tokens.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return accept({});
  }
  const message = say({
    fr: `Le fichier des connexions est abîmé ou illisible : effacez ${file}, puis relancez « ms login ».`,
    en: `The file of sign-ins is damaged or unreadable: delete ${file}, then run “ms login” again.`,
  });
  return refuse({ exitCode: exitCodes.refused, code: "TOKENS_DAMAGED", message });
}

const unwritable = (file: string, { say }: Terminal) => ({
  exitCode: exitCodes.refused,
  code: "FILE_UNWRITABLE",
  message: say({
    fr: `« ${file} » ne peut pas être écrit : vérifiez le dossier et ses droits.`,
    en: `“${file}” cannot be written: check the folder and its rights.`,
  }),
});
