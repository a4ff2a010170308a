import { type IsoWeek, weekRange } from "@ms/domain";
import { createRoot } from "react-dom/client";
import { type BoardRow, LanguageProvider, WeekBoard, WeekLegend, type WeekState } from "../src/index.ts";
import { weekStates } from "../src/week/week-state.ts";
import "../src/theme/theme.css";
import "../src/theme/fonts.css";

/**
 * `?lines=150&weeks=53` asks for as many lines and weeks, a whole year from its first; else there are three
 * lines over twelve weeks. `?as=list` asks for the list.
 */
const asked = new URLSearchParams(location.search);
const lines = Number(asked.get("lines") ?? 0);
const count = Number(asked.get("weeks") ?? 12);
const from = (count === 53 ? "2026-W01" : "2026-W45") as IsoWeek;
const columns = weekRange({ from, count }).map((week, index) => ({ week, isCurrent: index === 0 }));

const doctors = ["Dr Exemple E.", "Dr Exemple CCCXXXVIII"];
/** One in a few has a name that takes three lines on paper. */
const doctorOf = (state: WeekState, column: number) => {
  if (["OPEN", "UNCOVERED", "CLOSED", "NOT_YET_OPEN"].includes(state)) return undefined;
  if (state === "DONE" && column % 5 === 2) return "Dr Marie-Antoinette Exemple-Fictif";
  return doctors[column % doctors.length];
};

const row = (centre: string, line: number, states: (column: number) => WeekState): BoardRow => ({
  id: `${centre}-${line}`,
  centre,
  department: "23",
  line,
  weeks: columns.map(({ week }, column) => ({
    week,
    state: states(column),
    doctor: doctorOf(states(column), column),
    isChanged: column === 4,
    note: states(column) === "CLOSED" ? "Fêtes" : undefined,
  })),
});

const inventedStates = (line: number) => (column: number) =>
  weekStates[(7 * line + 3 * column) % (weekStates.length - 1)] ?? "DONE";

const manyRows = Array.from({ length: lines }, (_, index) =>
  row(`Centre fictif ${Math.floor(index / 2) + 1}`, (index % 2) + 1, inventedStates(index)),
);

const fewRows = [
  row("Centre fictif Nord", 1, (column) => weekStates[column % weekStates.length] ?? "DONE"),
  row("Centre fictif Nord", 2, (column) => (column === 7 ? "UNCOVERED" : "CONFIRMED")),
  row("Centre fictif Sud", 1, (column) => (column < 6 ? "NOT_YET_OPEN" : "PROPOSED")),
];

const rows = lines > 0 ? manyRows : fewRows;

const nothingMore = {
  fr: () => Promise.resolve({ messages: {} }),
  en: () => Promise.resolve({ messages: {} }),
};

createRoot(document.querySelector("#page")!).render(
  <LanguageProvider catalogue={nothingMore}>
    <main style={{ display: "grid", gap: 16 }}>
      <h1 className="screen-only">Semaines</h1>
      <WeekLegend weeks={rows.flatMap(({ weeks }) => weeks)} />
      <button type="button" className="button screen-only">
        before
      </button>
      <WeekBoard
        view={asked.get("as") === "list" ? "list" : "grid"}
        label={`Semaines, ${rows.length} lignes`}
        heading="Centres fictifs, situation au 2 novembre 2026"
        columns={columns}
        rows={rows}
      />
      <button type="button" className="button screen-only">
        after
      </button>
    </main>
  </LanguageProvider>,
);
