import { firstLoad } from "../../.config/first-load.mjs";

const messages = ["src/messages/fr.po", "../../packages/ui/src/messages/fr.po"];
const load = (sources) => firstLoad({ dist: `${import.meta.dirname}/dist/browser`, sources });
const page = load(["src/browser/main.ts"]);
const scenario = load(["src/browser/main.ts", "src/browser/live-scenario.tsx", ...messages]);
const partner = load(["src/browser/main.ts", "src/browser/partner-view.tsx", ...messages]);
const press = load(["src/browser/main.ts", "src/browser/live-press.tsx", ...messages]);

export default [
  { name: "scripts of a page, compressed", path: page.scripts, limit: "2 KiB", gzip: true },
  { name: "its styles and the fonts, compressed", path: page.styles, limit: "90 kB", gzip: true },
  { name: "scripts of the scenario, compressed", path: scenario.scripts, limit: "110 KiB", gzip: true },
  { name: "scripts of the partner's view, compressed", path: partner.scripts, limit: "110 KiB", gzip: true },
  { name: "scripts of a press kit, compressed", path: press.scripts, limit: "110 KiB", gzip: true },
];
