import { createHash } from "node:crypto";
import { build, type Plugin } from "vite";
import { filesOf } from "./files-of.ts";

const worker = "src/offline/service-worker.ts";

/** Builds the service worker, which keeps the page, its fonts and what some modules bring. */
export const serveOffline = (modules: readonly string[]): Plugin => ({
  name: "serve-offline",
  apply: "build",
  async writeBundle({ dir = "dist" }, bundle) {
    const page = bundle["index.html"];
    if (page?.type !== "asset") throw new Error("There is no page to keep.");
    // The fonts, and the styles that name them, belong to no module.
    const fonts = Object.keys(bundle).filter((file) => /\.woff2$|\/fonts-[^/]+\.css$/.test(file));
    if (fonts.length !== 3)
      throw new Error(`Two fonts and their styles are to be kept, not ${fonts.join(", ")}.`);
    const shell = [
      { url: "/planner/index.html", revision: createHash("sha256").update(page.source).digest("hex") },
      // Their names change with what is in them.
      ...[...filesOf(bundle, modules), ...fonts].map((file) => ({ url: `/planner/${file}`, revision: null })),
    ];
    await build({
      configFile: false,
      root: this.environment.config.root,
      logLevel: "warn",
      define: { shell: JSON.stringify(shell) },
      build: {
        outDir: dir,
        emptyOutDir: false,
        rolldownOptions: { input: worker, output: { entryFileNames: "sw.js", format: "iife" } },
      },
    });
  },
});
