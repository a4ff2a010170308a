import { createClient } from "@ms/api-client";
import type { Language } from "@ms/domain";
import { parseArgs } from "node:util";
import { readAskedMoment } from "../press/asked-moment.ts";
import { buildSite } from "./build-site.ts";
import { printPressKit } from "./print-press-kit.tsx";

// node build-site.js --api http://127.0.0.1:4000/graphql --folder site: writes the public site of a gateway.
// With --press-kit kit.pdf rather than a folder: the press kit alone, printed, of the moment that --asked names
// (as-of=2023-11-27&scope=DEPARTMENT:23), within the rights of the key in MS_KEY.
const { api, folder, asked, ...told } = parseArgs({
  options: {
    api: { type: "string" },
    folder: { type: "string" },
    "press-kit": { type: "string" },
    asked: { type: "string", default: "" },
    language: { type: "string", default: "fr" },
  },
}).values;
const { "press-kit": file, language: written } = told;
if (api === undefined || (folder ?? file) === undefined)
  throw new Error("--api, and --folder or --press-kit, are wanted");
const language: Language = written === "en" ? "en" : "fr";

const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
const { signal } = stop;
const say = (told: object): void => console.log(JSON.stringify(told));
const key = process.env["MS_KEY"];
const client = createClient({ url: api, language, ...(key && { key }) });
const done =
  file === undefined
    ? buildSite({ client, folder: folder!, onProgress: (written) => say({ written }), signal })
    : printPressKit({ client, file, language, asked: readAskedMoment(asked) ?? {}, signal });
await done.then(say, (fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
