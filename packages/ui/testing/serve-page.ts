import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type InlineConfig, preview } from "vite";

/** Builds a page with Vite into a temporary folder and serves it on a free port of this machine. */
export async function servePage(config: InlineConfig): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), "ms-page-"));
  const quiet = {
    ...config,
    logLevel: "error",
    build: { ...config.build, outDir, emptyOutDir: true },
  } as const;
  await build(quiet);
  const server = await preview({ ...quiet, preview: { host: "127.0.0.1", port: 0, open: false } });
  const address = server.httpServer.address();
  if (address === null || typeof address === "string") throw new Error("The page is not served on a port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
