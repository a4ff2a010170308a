import type { HtmlTagDescriptor, Plugin } from "vite";
import { filesOf } from "./files-of.ts";

/** Has the page ask at once for what some modules bring, which it would else come to know one after another. */
export const preloadFirst = (modules: readonly string[]): Plugin => ({
  name: "preload-first",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle }) => {
      const files = filesOf(bundle ?? {}, modules).filter((file) => !html.includes(file));
      return files.map((file): HtmlTagDescriptor => {
        const href = `/planner/${file}`;
        const attrs = file.endsWith(".css")
          ? { rel: "preload", as: "style", crossorigin: "", href }
          : { rel: "modulepreload", crossorigin: "", href };
        // After the page's own script: a browser fetches six files at once, and that one asks the questions.
        return { tag: "link", attrs, injectTo: "head" };
      });
    },
  },
});
