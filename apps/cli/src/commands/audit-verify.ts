import { graphql } from "@ms/api-client";
import { accept, refuse, type Text } from "@ms/domain";
import type { Command } from "commander";
import { type ChainFault, type ChainLine, type ChainPoint, followChain } from "../audit/follow-chain.ts";
import { type Ask, withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Failure, Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";

const headDocument = graphql(`
  query AuditHead {
    auditHead {
      number
      hash
    }
  }
`);

const linesDocument = graphql(`
  query AuditLines($after: String) {
    auditEvents(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          number
          content
          previousHash
          hash
        }
      }
    }
  }
`);

const faultSentences: Record<ChainFault, (number: number) => Text> = {
  CHANGED: (number) => ({
    fr: `La ligne ${number} du journal n’est plus celle qui a été écrite.`,
    en: `Line ${number} of the log is not the one that was written.`,
  }),
  MISSING: (number) => ({
    fr: `La ligne ${number} du journal manque.`,
    en: `Line ${number} of the log is missing.`,
  }),
  REORDERED: (number) => ({
    fr: `La ligne ${number} du journal n’est pas à sa place.`,
    en: `Line ${number} of the log is not in its place.`,
  }),
};

/** `ms audit verify`: whether the audit log is still the one that was written, line by line. */
export function addAuditVerify(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command("audit")
    .description(say({ fr: "Le journal d’audit.", en: "The audit log." }))
    .command("verify")
    .description(
      say({
        fr: "Vérifier que le journal est entier : aucune ligne changée, perdue ou déplacée.",
        en: "Check that the log is whole: no line changed, lost or moved.",
      }),
    )
    .option(
      "--expect <point>",
      say({
        fr: "un point noté auparavant, nombre:empreinte : ce qui précède ne peut avoir été réécrit",
        en: "a point noted before, number:hash: what precedes it cannot have been rewritten",
      }),
    )
    .addHelpText("after", exampleHelp(["audit verify", "audit verify --json"], terminal))
    .action(async ({ expect }: { expect?: string }) => terminal.finish(await verify(expect, terminal)));
}

function readPoint(written: string): ChainPoint | undefined {
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(written) ?? [];
  return hash === undefined ? undefined : { number: Number(number), hash };
}

async function verify(expected: string | undefined, terminal: Terminal): Promise<Result<Report>> {
  const { say } = terminal;
  const point = expected === undefined ? undefined : readPoint(expected);
  if (expected !== undefined && point === undefined) {
    const message = say({
      fr: `« ${expected} » n’est pas un point du journal : écrivez le nombre, « : » et l’empreinte.`,
      en: `“${expected}” is not a point of the log: write the number, “:” and the hash.`,
    });
    return refuse(badArgument("NOT_A_POINT", message));
  }
  return withGateway(terminal, async (ask) => {
    const answer = await ask(headDocument, {});
    if (!answer.ok) return answer;
    const head = answer.value.auditHead;
    if (head === null) return refuse(notAllowed(say));
    const fault = await follow({ head, point }, ask);
    if (!fault.ok) return fault;
    if (fault.value !== undefined) return refuse(brokenChain(fault.value, say));
    return accept({
      exitCode: exitCodes.done,
      json: { lines: head.number, head },
      text: say({
        fr: `Le journal est entier : ${head.number} lignes. À noter ailleurs : ${head.number}:${head.hash}`,
        en: `The log is whole: ${head.number} lines. To be noted elsewhere: ${head.number}:${head.hash}`,
      }),
    });
  });
}

type Fault = { readonly number: number; readonly fault: ChainFault };

/** Reads the log from `head` back to its beginning; lines written meanwhile are passed over. */
async function follow(
  { head, point }: { head: ChainPoint; point: ChainPoint | undefined },
  ask: Ask,
): Promise<Result<Fault | undefined>> {
  const chain = followChain(head);
  if (point !== undefined && point.number > head.number)
    return accept({ number: head.number + 1, fault: "MISSING" });
  for (let after: string | null = null; ; ) {
    const page: Result<Page> = await readPage(ask, after);
    if (!page.ok) return page;
    for (const line of page.value.lines) {
      if (line.number > head.number) continue;
      const fault = chain.step(line);
      if (fault !== undefined) return accept(fault);
      if (point?.number === line.number && point.hash !== line.hash)
        return accept({ number: line.number, fault: "CHANGED" });
    }
    after = page.value.next;
    if (after === null) return accept(chain.end());
  }
}

interface Page {
  readonly lines: readonly ChainLine[];
  readonly next: string | null;
}

async function readPage(ask: Ask, after: string | null): Promise<Result<Page>> {
  const answer = await ask(linesDocument, { after });
  if (!answer.ok) return answer;
  const { edges = [], pageInfo } = answer.value.auditEvents ?? {};
  const lines = edges.map(({ node }) => ({
    number: node.number,
    content: node.content ?? "",
    previousHash: node.previousHash ?? "",
    hash: node.hash ?? "",
  }));
  return accept({ lines, next: pageInfo?.hasNextPage === true ? pageInfo.endCursor : null });
}

const notAllowed = (say: Terminal["say"]): Failure => ({
  exitCode: exitCodes.unavailable,
  code: "NOT_ALLOWED",
  message: say({
    fr: "Le journal entier est pour les administrateurs : donnez leur clé dans MS_KEY.",
    en: "The whole log is for administrators: give their key in MS_KEY.",
  }),
});

const brokenChain = ({ number, fault }: Fault, say: Terminal["say"]): Failure => ({
  exitCode: exitCodes.refused,
  code: `LINE_${fault}`,
  message: say(faultSentences[fault](number)),
});
