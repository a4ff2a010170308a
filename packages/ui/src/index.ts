// Every public name of @ms/ui.

// Locale
export { chosenLanguage } from "./locale/chosen-language.ts";
export { LanguageProvider, WrittenIn } from "./locale/language.tsx";
export { LanguageLink } from "./locale/language-switch.tsx";
export { type Catalogue, loadSentences } from "./locale/load-sentences.ts";
export { useWords, type Words } from "./locale/use-words.ts";

// Screen
export { AppHeader } from "./screen/app-header.tsx";
export { ExampleClock } from "./screen/example-clock.tsx";
export { PhoneLink } from "./screen/phone-link.tsx";
export {
  EmptyScreen,
  FailedScreen,
  LoadingScreen,
  NotFoundScreen,
  StaleNotice,
} from "./screen/screen-state.tsx";

// Week
export { Arrow } from "./week/arrow.tsx";
export { WeekBoard } from "./week/week-board.tsx";
export { WeekGlyph } from "./week/week-glyph.tsx";
export { WeekLegend } from "./week/week-legend.tsx";
export type { BoardColumn, BoardMenu, BoardPlace, BoardRow, BoardWeek } from "./week/week-row.ts";
export { wantsDoctor, weekLooks, type WeekState } from "./week/week-state.ts";

// Figure
export { FigureCard } from "./figure/figure-card.tsx";
export { type FigureReading, lacksSomething } from "./figure/figure-reading.ts";
export { quoteFigure } from "./figure/quote-figure.ts";
export { writeFigure } from "./figure/write-figure.ts";

// Chart
export { type Bar, BarChart } from "./chart/bar-chart.tsx";
export type { ImageNote } from "./chart/chart-style.ts";
export { ColumnChart } from "./chart/column-chart.tsx";
export { type ChartPoint, LineChart, type LineSeries } from "./chart/line-chart.tsx";
