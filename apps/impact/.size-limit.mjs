import { firstLoad } from "../../.config/first-load.mjs";

const { scripts, styles } = firstLoad({
  dist: `${import.meta.dirname}/dist`,
  sources: ["index.html", "src/messages/fr.po", "../../packages/ui/src/messages/fr.po"],
});

export default [
  { name: "scripts of the first screen, compressed", path: scripts, limit: "110 KiB", gzip: true },
  { name: "its styles and the fonts, compressed", path: styles, limit: "90 kB", gzip: true },
];
