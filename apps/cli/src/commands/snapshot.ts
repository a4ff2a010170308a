import { graphql } from "@ms/api-client";
import { accept, networkScope, refuse } from "@ms/domain";
import type { Command } from "commander";
import { figureFields } from "../figures/figure-document.ts";
import { csvHelp, figureRows } from "../figures/figure-rows.ts";
import { type FigureOptions, readQuestion } from "../figures/read-question.ts";
import { readScope, scopeSpellings } from "../figures/scope.ts";
import { refusalFailure, withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { drawFigures } from "./figures.ts";

const publishDocument = graphql(`
  mutation PublishSnapshot($asOf: Date!) {
    publishSnapshot(asOf: $asOf) {
      __typename
      ... on Snapshot {
        identifier
        asOf
        publishedAt
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

const listDocument = graphql(`
  query Snapshots {
    snapshots(first: 100) {
      totalCount
      edges {
        node {
          identifier
          asOf
          publishedAt
        }
      }
    }
  }
`);

const snapshotDocument = graphql(
  `
    query SnapshotFigures(
      $identifier: String!
      $metrics: [MetricKey!]
      $scope: ScopeInput
      $period: PeriodInput
    ) {
      snapshot(identifier: $identifier) {
        identifier
        asOf
        publishedAt
        figures(metrics: $metrics, scope: $scope, period: $period) {
          ...FigureFields
        }
      }
    }
  `,
  [figureFields],
);

/** `ms snapshot`: figures published as of a day, which stay as they were. */
export function addSnapshot(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  const snapshot = program
    .command("snapshot")
    .helpCommand(false)
    .description(
      say({
        fr: "Les instantanés : des chiffres publiés à une date, qui restent tels quels.",
        en: "Snapshots: figures published as of a day, which stay as they were.",
      }),
    )
    .addHelpText(
      "after",
      exampleHelp(
        ["snapshot list", "snapshot publish --as-of 2023-10-30", "snapshot figures 2023-11-27"],
        terminal,
      ),
    );
  addPublish(snapshot, terminal);
  snapshot
    .command("list")
    .description(say({ fr: "Ce qui a été publié.", en: "What has been published." }))
    .addHelpText("after", exampleHelp(["snapshot list", "snapshot list --json"], terminal))
    .action(async () => terminal.finish(await listSnapshots(terminal)));
  addSnapshotFigures(snapshot, terminal);
}

function addPublish(snapshot: Command, terminal: Terminal): void {
  const { say } = terminal;
  snapshot
    .command("publish")
    .description(
      say({
        fr: "Publier tous les chiffres tels qu’ils sont à une date : pour de bon.",
        en: "Publish every figure as it stands on a day: for good.",
      }),
    )
    .requiredOption("--as-of <date>", say({ fr: "jour, au format AAAA-MM-JJ", en: "day, as YYYY-MM-DD" }))
    .addHelpText("after", exampleHelp(["snapshot publish --as-of 2023-10-30"], terminal))
    .action(async (options: FigureOptions) => terminal.finish(await publish(options, terminal)));
}

function addSnapshotFigures(snapshot: Command, terminal: Terminal): void {
  const { say } = terminal;
  snapshot
    .command("figures")
    .description(
      say({
        fr: "Les chiffres d’un instantané, tels que publiés.",
        en: "The figures of a snapshot, as published.",
      }),
    )
    .argument("<identifier>", say({ fr: "l’instantané : sa date", en: "the snapshot: its day" }))
    .option(
      "--scope <scope>",
      say({
        fr: `un autre périmètre que le réseau : ${scopeSpellings.join(", ")}`,
        en: `another scope than the network: ${scopeSpellings.join(", ")}`,
      }),
    )
    .option(
      "--metric <key>",
      say({ fr: "cet indicateur, à répéter pour d’autres", en: "this metric, repeated for others" }),
      (key: string, others: readonly string[] | undefined) => [...(others ?? []), key],
    )
    .option(
      "--from <date>",
      say({ fr: "mois publiés à partir de ce jour", en: "months published from this day" }),
    )
    .option("--to <date>", say({ fr: "mois publiés jusqu’à ce jour", en: "months published to this day" }))
    .option("--csv", say(csvHelp))
    .addHelpText(
      "after",
      exampleHelp(
        [
          "snapshot figures 2023-11-27",
          "snapshot figures 2023-11-27 --scope department:23 --csv",
          "snapshot figures 2023-11-27 --metric consultations --from 2023-01-01 --to 2023-12-31",
        ],
        terminal,
      ),
    )
    .action(async (identifier: string, options: FigureOptions) =>
      terminal.finish(await showFigures({ identifier, options }, terminal)),
    );
}

async function publish(options: FigureOptions, terminal: Terminal): Promise<Result<Report>> {
  const question = readQuestion(options, terminal);
  if (!question.ok) return question;
  const asOf = question.value.asOf ?? "";
  return withGateway(terminal, async (ask) => {
    const answer = await ask(publishDocument, { asOf });
    if (!answer.ok) return answer;
    const { publishSnapshot } = answer.value;
    if (publishSnapshot.__typename !== "Snapshot") return refuse(refusalFailure(publishSnapshot));
    const { identifier, publishedAt } = publishSnapshot;
    const text = terminal.say({
      fr: `Instantané publié au ${identifier} : ses chiffres ne changeront plus.`,
      en: `Snapshot published as of ${identifier}: its figures will not change any more.`,
    });
    return accept({ exitCode: exitCodes.done, json: { identifier, asOf, publishedAt }, text });
  });
}

const listSnapshots = (terminal: Terminal): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const answer = await ask(listDocument, {});
    if (!answer.ok) return answer;
    const { say } = terminal;
    const { edges, totalCount } = answer.value.snapshots;
    const snapshots = edges.map(({ node }) => node);
    const table = drawTable({
      columns: [
        { title: say({ fr: "Instantané", en: "Snapshot" }) },
        { title: say({ fr: "Publié le", en: "Published on" }) },
      ],
      rows: snapshots.map(({ identifier, publishedAt }) => [identifier, publishedAt.slice(0, 10)]),
    });
    const none = say({ fr: "Aucun instantané n’est publié.", en: "No snapshot has been published." });
    return accept({
      exitCode: exitCodes.done,
      json: { totalCount, snapshots },
      text: snapshots.length === 0 ? none : table,
    });
  });

async function showFigures(
  { identifier, options }: { identifier: string; options: FigureOptions },
  terminal: Terminal,
): Promise<Result<Report>> {
  const question = readQuestion(options, terminal);
  if (!question.ok) return question;
  const { metrics, period } = question.value;
  const scope = (options.scope === undefined ? undefined : readScope(options.scope)) ?? networkScope;
  return withGateway(terminal, async (ask) => {
    const answer = await ask(snapshotDocument, { identifier, metrics, period, scope });
    if (!answer.ok) return answer;
    const { snapshot } = answer.value;
    if (snapshot === null) return refuse(absent(identifier, terminal));
    const { figures } = snapshot;
    const none = terminal.say({
      fr: "Cet instantané n’a pas de chiffres de ce périmètre, ou ils ne vous sont pas ouverts.",
      en: "This snapshot has no figures of this scope, or they are not open to you.",
    });
    return accept({
      exitCode: exitCodes.done,
      json: snapshot,
      csv: figureRows(figures, terminal),
      text: figures.length === 0 ? none : drawFigures({ scope, figures }, terminal),
    });
  });
}

const absent = (identifier: string, { say }: Terminal) => ({
  exitCode: exitCodes.refused,
  code: "NOT_FOUND",
  message: say({
    fr: `Aucun instantané n’est publié au « ${identifier} » : « ms snapshot list » les montre.`,
    en: `No snapshot is published as of “${identifier}”: “ms snapshot list” shows them.`,
  }),
});
