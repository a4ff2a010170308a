import { type IsoWeek, weekRange } from "@ms/domain";
import { createRoot } from "react-dom/client";
import {
  type BoardRow,
  LanguageProvider,
  WeekGrid,
  WeekLegend,
  WeekList,
  type WeekState,
} from "../src/index.ts";
import { weekStates } from "../src/week/week-state.ts";
import "../src/theme/theme.css";

/** `?board=large` asks for 150 lines over the 53 weeks of 2026; else three lines over twelve weeks. */
const isLarge = new URLSearchParams(location.search).get("board") === "large";
const period = isLarge
  ? { from: "2026-W01" as IsoWeek, count: 53 }
  : { from: "2026-W45" as IsoWeek, count: 12 };
const columns = weekRange(period).map((week, index) => ({ week, isCurrent: index === 0 }));

const doctorOf = (state: WeekState) =>
  ["OPEN", "UNCOVERED", "CLOSED", "NOT_YET_OPEN"].includes(state) ? undefined : "Dr Exemple E.";

const row = (centre: string, line: number, states: (column: number) => WeekState): BoardRow => ({
  id: `${centre}-${line}`,
  centre,
  department: "23",
  line,
  weeks: columns.map(({ week }, column) => ({
    week,
    state: states(column),
    doctor: doctorOf(states(column)),
    isChanged: column === 4,
    note: states(column) === "CLOSED" ? "Fêtes" : undefined,
  })),
});

const inventedStates = (line: number) => (column: number) =>
  weekStates[(7 * line + 3 * column) % (weekStates.length - 1)] ?? "DONE";

const manyRows = Array.from({ length: 150 }, (_, index) =>
  row(`Centre fictif ${Math.floor(index / 2) + 1}`, (index % 2) + 1, inventedStates(index)),
);

const fewRows = [
  row("Centre fictif Nord", 1, (column) => weekStates[column % weekStates.length] ?? "DONE"),
  row("Centre fictif Nord", 2, (column) => (column === 7 ? "UNCOVERED" : "CONFIRMED")),
  row("Centre fictif Sud", 1, (column) => (column < 6 ? "NOT_YET_OPEN" : "PROPOSED")),
];

const rows = isLarge ? manyRows : fewRows;

const nothingMore = {
  fr: () => Promise.resolve({ messages: {} }),
  en: () => Promise.resolve({ messages: {} }),
};

createRoot(document.querySelector("#page")!).render(
  <LanguageProvider catalogue={nothingMore}>
    <main style={{ padding: 16, display: "grid", gap: 16 }}>
      <h1>Semaines</h1>
      <WeekLegend weeks={rows.flatMap(({ weeks }) => weeks)} />
      <button type="button" className="button">
        before
      </button>
      <WeekGrid label={`Semaines, ${rows.length} lignes`} columns={columns} rows={rows} />
      <button type="button" className="button">
        after
      </button>
      {!isLarge && <WeekList rows={rows} />}
    </main>
  </LanguageProvider>,
);
