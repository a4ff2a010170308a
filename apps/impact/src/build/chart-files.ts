import { Resvg } from "@resvg/resvg-js";
import { createRequire } from "node:module";
import { csvOf } from "@ms/domain";
import { chartsOf } from "../chart/charts-of.tsx";
import type { SiteFacts } from "../reading/read-site.ts";
import type { Pen } from "./render-page.tsx";

const { resolve } = createRequire(import.meta.url);
const fontFiles = [400, 700].map((weight) =>
  resolve(
    `@expo-google-fonts/source-sans-3/${weight}${weight === 400 ? "Regular" : "Bold"}/SourceSans3_${weight}${weight === 400 ? "Regular" : "Bold"}.ttf`,
  ),
);

/** The charts as files: numbers, and images that carry their title, day and source. */
export function* chartFiles(facts: SiteFacts, { words, draw }: Pen): Generator<[string, string | Buffer]> {
  for (const { name, title, subtitle, source, columns, cells, draw: chart } of chartsOf(facts, words)) {
    const svg = draw(chart({ title, subtitle, source: `Médecins Solidaires. ${source}` }));
    yield [
      `graphiques/${name}.csv`,
      csvOf({ rows: [columns, ...cells.map((row) => row.map(String))], delimiter: "," }),
    ];
    yield [`graphiques/${name}.svg`, svg];
    yield [`graphiques/${name}.png`, pngOf(svg)];
  }
}

const pngOf = (svg: string): Buffer =>
  new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" } })
    .render()
    .asPng();
