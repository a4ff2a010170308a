import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a process gives as long as it lives, and the system takes away when it dies. */
export interface SignOfLife {
  readonly name: string;
  readonly end: () => Promise<void>;
}

// Beside the data, so that it is found from another container too; a socket's path is short, though,
// and some shared folders take none.
const longestSocketPath = 100;

const addressesOf = ({ folder, name }: { folder: string; name: string }): string[] => {
  if (process.platform === "win32") return [`\\\\.\\pipe\\${name}`];
  const beside = join(folder, name);
  const aside = join(tmpdir(), name);
  return Buffer.byteLength(beside) > longestSocketPath ? [aside] : [beside, aside];
};

const listen = (address: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((caller) => caller.on("error", () => undefined).end());
    server.once("error", reject).listen(address, () => resolve(server.unref()));
  });

const connects = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const caller = connect(address);
    caller.once("connect", () => {
      caller.destroy();
      resolve(true);
    });
    // Anything but "nobody there" may be a living process: one that is busy, or another user's.
    caller.once("error", ({ code }: NodeJS.ErrnoException) =>
      resolve(code !== "ENOENT" && code !== "ECONNREFUSED"),
    );
  });

/** Listens on a socket of its own in a folder; it does not keep the process alive. */
export async function giveSignOfLife(folder: string): Promise<SignOfLife> {
  const name = `ms-alive-${randomUUID().slice(0, 13)}`;
  const [first = name, ...others] = addressesOf({ folder, name });
  let listening = listen(first);
  for (const other of others) listening = listening.catch(() => listen(other));
  const server = await listening;
  return { name, end: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Whether the process that gave a sign of life still lives. */
export async function answersSignOfLife({
  folder,
  name,
}: {
  folder: string;
  name: string;
}): Promise<boolean> {
  for (const address of addressesOf({ folder, name })) if (await connects(address)) return true;
  return false;
}

/** Removes the socket that a dead process left behind. */
export async function clearSignOfLife({ folder, name }: { folder: string; name: string }): Promise<void> {
  if (process.platform === "win32") return;
  for (const address of addressesOf({ folder, name })) await rm(address, { force: true });
}
