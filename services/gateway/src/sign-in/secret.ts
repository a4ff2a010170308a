import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The secret that signs cookies: the configured one, else one made once and kept in the data folder. */
export async function signInSecret({
  secret,
  dataFolder,
}: {
  secret: string | undefined;
  dataFolder: string;
}): Promise<string> {
  if (secret !== undefined) return secret;
  const file = join(dataFolder, "sign-in-secret");
  await mkdir(dataFolder, { recursive: true });
  // "wx" leaves a secret that is there; two processes that begin at once then read the same.
  await writeFile(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    },
  );
  return readFile(file, "utf8");
}
