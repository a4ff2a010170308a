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

const columns = weekRange({ from: "2026-W45" as IsoWeek, count: 12 }).map((week, index) => ({
  week,
  isCurrent: index === 0,
}));

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

const rows = [
  row("Centre fictif Nord", 1, (column) => weekStates[column % weekStates.length] ?? "DONE"),
  row("Centre fictif Nord", 2, (column) => (column === 7 ? "UNCOVERED" : "CONFIRMED")),
  row("Centre fictif Sud", 1, (column) => (column < 6 ? "NOT_YET_OPEN" : "PROPOSED")),
];

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
      <WeekGrid label="Semaines, 3 lignes" columns={columns} rows={rows} />
      <button type="button" className="button">
        after
      </button>
      <WeekList rows={rows} />
    </main>
  </LanguageProvider>,
);
