import { firstLoad } from "../../.config/first-load.mjs";

const loadOf = (...rooms) =>
  firstLoad({ dist: `${import.meta.dirname}/dist`, sources: ["index.html", "home", ...rooms] });
const planner = loadOf("src/screens/weeks/weeks-screen.tsx");
const doctor = loadOf();

export default [
  { name: "scripts of the board, compressed", path: planner.scripts, limit: "190 KiB", gzip: true },
  { name: "its styles and the fonts, compressed", path: planner.styles, limit: "90 kB", gzip: true },
  { name: "scripts of a doctor's weeks, compressed", path: doctor.scripts, limit: "110 KiB", gzip: true },
  { name: "their styles and the fonts, compressed", path: doctor.styles, limit: "60 kB", gzip: true },
];
