import { csvOf, writeTable } from "@ms/domain";
import { inventActivity } from "./activity.mjs";
import { inventAvailability } from "./availability.mjs";
import { chanceOf } from "./chance.mjs";
import { inventDoctors } from "./doctors.mjs";
import { centres, indicators, lines, panel, partners, teamPosts } from "./facts.mjs";
import { inventFeedback } from "./feedback.mjs";
import { assignWeeks } from "./rotation.mjs";

/** The characters of Windows-1252 that the examples use beyond Latin-1. */
const windows1252 = { Œ: 0x8c, œ: 0x9c, "’": 0x92 };
const inWindows1252 = (text) =>
  Uint8Array.from(text, (letter) => windows1252[letter] ?? letter.charCodeAt(0));
const inUtf8 = (text) => new TextEncoder().encode(text);

/** As spreadsheets in France write them, and as programs do. */
const french = { language: "fr", delimiter: ";", encode: inUtf8 };
const oldFrench = { ...french, encode: inWindows1252 };
const plain = { language: "en", delimiter: ",", encode: inUtf8 };

/** Every file of the example network: its name and its bytes, the same at every run. */
export function exampleFiles() {
  const chance = chanceOf(20231127);
  const doctors = inventDoctors(chance);
  const assignments = assignWeeks(chance, doctors);
  const activity = inventActivity(chance, assignments);
  const feedback = inventFeedback(chance, assignments);
  const availability = inventAvailability(chance, doctors, assignments);
  const tables = [
    ["centres", centres, french],
    ["lines", lines, french],
    ["team-posts", teamPosts, french],
    ["doctors", doctors, oldFrench],
    ["availability", availability, plain],
    ["assignments", assignments, plain],
    ["activity", activity, plain],
    ["panel", panel, french],
    ["feedback", feedback, plain],
    ["indicators", indicators, french],
    ["partners", partners, french],
  ];
  return tables.map(([kind, rows, { language, delimiter, encode }]) => ({
    name: `${kind}.csv`,
    bytes: encode(csvOf({ rows: writeTable({ kind, rows, language }), delimiter })),
  }));
}
