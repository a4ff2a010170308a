import {
  breakdownsTable,
  catalogue,
  centresTable,
  dataPackage,
  figuresByMonthTable,
  figuresTable,
  indicatorsTable,
  linesTable,
  metricsTable,
  openCsv,
  openJson,
  type OpenTable,
  parseDate,
  partsOf,
  snapshotsTable,
} from "@ms/domain";
import {
  isPublished,
  loadFlowsByMonth,
  loadFrozenFigures,
  loadIndicators,
  loadNetworkFigures,
  loadOpenCentres,
  loadOpenLines,
  loadOpenSnapshots,
  type OpenContext,
} from "./open-data.loader.ts";

type Write = (context: OpenContext) => Promise<string>;

/** A table and how its files are written. */
interface Given {
  readonly table: OpenTable<never>;
  readonly csv: Write;
  readonly json: Write;
}

const give = <Row>(
  table: OpenTable<Row>,
  load: (context: OpenContext) => Promise<readonly Row[]>,
): Given => ({
  table,
  csv: async (context) => openCsv(table, await load(context)),
  json: async (context) => openJson(table, await load(context)),
});

// In the order in which people read them.
const given: readonly Given[] = [
  give(figuresTable, loadNetworkFigures),
  give(breakdownsTable, async (context) => partsOf(await loadNetworkFigures(context))),
  give(figuresByMonthTable, loadFlowsByMonth),
  give(metricsTable, () => Promise.resolve(catalogue)),
  give(indicatorsTable, loadIndicators),
  give(centresTable, loadOpenCentres),
  give(linesTable, loadOpenLines),
  give(snapshotsTable, loadOpenSnapshots),
];

type Day = Parameters<typeof isPublished>[0];

/** The files of a snapshot: made of nothing but what it froze. */
const givenAt = (day: Day): readonly Given[] => [
  give(figuresTable, (context) => loadFrozenFigures({ day }, context)),
  give(breakdownsTable, async (context) => partsOf(await loadFrozenFigures({ day }, context))),
  give(figuresByMonthTable, (context) => loadFrozenFigures({ day, by: "MONTH" }, context)),
];

const describe =
  (tables: readonly Given[], day?: Day): Write =>
  async (context) => {
    const indicators = day === undefined ? await loadIndicators(context) : [];
    const described = dataPackage({
      tables: tables.map(({ table }) => table),
      asOf: day ?? context.today,
      isSnapshot: day !== undefined,
      otherSources: indicators.map(({ source }) => source),
    });
    return `${JSON.stringify(described, null, 2)}\n`;
  };

const types = { csv: "text/csv; charset=utf-8; header=present", json: "application/json; charset=utf-8" };

/** One file of the open data. */
export interface OpenFile {
  readonly type: string;
  /** Whether it stays as it is for ever. */
  readonly isFrozen: boolean;
  readonly write: Write;
}

/** The file at a path under the open data: `figures.csv`, `2023-11-27/datapackage.json`; undefined when there is none. */
export async function findOpenFile(path: string, context: OpenContext): Promise<OpenFile | undefined> {
  const [, folder, name = "", ending] = /^(?:([\d-]{10})\/)?([a-z-]+)\.(csv|json)$/.exec(path) ?? [];
  if (ending === undefined) return undefined;
  const day = folder === undefined ? undefined : parseDate(folder);
  if (day !== undefined && !(day.ok && (await isPublished(day.value, context)))) return undefined;
  const frozenOn = day?.ok === true ? day.value : undefined;
  const tables = frozenOn === undefined ? given : givenAt(frozenOn);
  const format = ending as keyof typeof types;
  const about = { type: types[format], isFrozen: frozenOn !== undefined };
  if (name === "datapackage" && format === "json") return { ...about, write: describe(tables, frozenOn) };
  const found = tables.find(({ table }) => table.name === name);
  return found && { ...about, write: found[format] };
}
