import { afterAll, beforeAll, expect, it } from "vitest";
import { gatewayItself } from "../shared/viewer.ts";
import { findChainFault } from "../testing/find-chain-fault.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { type AuditAction, auditActions } from "./audit-actions.ts";
import { recordChange } from "./audit.commands.ts";

let gateway: TestGateway;
let admin: string;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  admin = await gateway.keyFor({ role: "ADMIN" });
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

const chain = () => gateway.database.auditEvent.findMany({ orderBy: { number: "asc" } });
const write = (subject: string) =>
  gateway.database.$transaction((transaction) =>
    recordChange(transaction, gatewayItself, { action: "centre.open", subject }),
  );

it("keeps one whole chain when many write at once, without a gap where one gives up", async () => {
  const given = await Promise.allSettled(
    Array.from({ length: 40 }, (_, number) =>
      gateway.database.$transaction(
        async (transaction) => {
          await recordChange(transaction, gatewayItself, { action: "centre.open", subject: String(number) });
          if (number % 4 === 0) throw new Error("given up");
        },
        { maxWait: 60_000, timeout: 60_000 },
      ),
    ),
  );
  expect(given.filter(({ status }) => status === "fulfilled")).toHaveLength(30);
  const lines = await chain();
  expect(findChainFault(lines)).toBeUndefined();
  expect(lines.filter(({ action }) => action === "centre.open")).toHaveLength(30);
  const head = await gateway.database.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  expect(head).toMatchObject({ number: lines.at(-1)?.number, hash: lines.at(-1)?.hash });
});

it("tells of each line in words, and lets nothing be logged that has none", async () => {
  // @ts-expect-error -- an action without words does not compile
  const wordless: AuditAction = "test.write";
  expect(Object.keys(auditActions)).not.toContain(wordless);
  const { data } = await gateway.ask(
    "{ auditEvents(last: 100) { edges { node { action actionLabel { fr en } } } } }",
    { key: admin },
  );
  const lines = data.auditEvents.edges.map(({ node }: { node: object }) => node);
  expect(lines).toContainEqual({
    action: "file.import",
    actionLabel: { fr: "A importé un fichier", en: "Imported a file" },
  });
  for (const { actionLabel } of lines) expect(actionLabel).not.toBeNull();
});

it("refuses to change a line or to take one away, and finds it out where somebody could", async () => {
  await write("a");
  await write("b");
  await expect(gateway.database.auditEvent.deleteMany()).rejects.toThrow();
  await expect(gateway.database.auditEvent.updateMany({ data: { actor: "nobody" } })).rejects.toThrow();
  const lines = await chain();
  const [first, second, ...rest] = lines;
  const changed = { ...second!, content: second!.content.replace('"actor":"', '"actor":"x') };
  const moved = [
    { ...second!, number: first!.number },
    { ...first!, number: second!.number },
  ];
  expect(findChainFault([first!, changed, ...rest])).toEqual({ number: 2n, fault: "CHANGED" });
  expect(findChainFault([first!, ...rest])).toEqual({ number: 2n, fault: "MISSING" });
  expect(findChainFault([...moved, ...rest])).toEqual({ number: 1n, fault: "REORDERED" });
});

it("tells a doctor who read what of her, and nobody else's lines", async () => {
  await gateway.ask('query Roster { doctor(identifier: "d001") { name contact { phone } rpps } }', {
    key: planner,
  });
  await gateway.ask('{ doctor(identifier: "d002") { name } }', { key: planner });
  const own = await gateway.keyFor({ role: "DOCTOR", doctor: "d001" });
  const lines = `{ auditEvents(first: 100) { totalCount edges { node {
    action subject actor content hash about { doctor read } } } } }`;
  const { data } = await gateway.ask(lines, { key: own });
  expect(data.auditEvents.edges.map(({ node }: { node: object }) => node)).toEqual([
    {
      action: "doctor.read",
      subject: "Roster",
      actor: planner.split(".")[0],
      content: null,
      hash: null,
      about: [{ doctor: "d001", read: ["contact", "name", "rpps"] }],
    },
  ]);
  const again = await gateway.ask('{ doctor(identifier: "d001") { name } }', { key: own });
  expect(again.data.doctor.name).toMatch(/\S/);
  expect((await gateway.ask(lines, { key: own })).data.auditEvents.totalCount).toBe(1);
});

it("holds what it says of a doctor under the doctor's own key", async () => {
  const week = await gateway.database.assignment.findFirstOrThrow({
    where: { state: "CONFIRMED", week: { gt: "2024-W01" } },
  });
  const cancelled = await gateway.ask(
    `mutation { cancelWeek(line: "${week.lineId}", week: "${week.week}", reason: BOOKED_BY_MISTAKE) { __typename } }`,
    { key: planner },
  );
  expect(cancelled.data.cancelWeek.__typename).toBe("LineWeek");
  const lines = await chain();
  for (const { content } of lines) expect(content).not.toContain(`"${week.doctorId}"`);
  const about = `{ auditEvents(first: 1) { edges { node { about { doctor before after } } } } }`;
  const told = async () => (await gateway.ask(about, { key: admin })).data.auditEvents.edges[0].node.about;
  expect(await told()).toEqual([
    { doctor: week.doctorId, before: '{"state":"CONFIRMED"}', after: '{"state":"CANCELLED"}' },
  ]);
  await gateway.database.doctorKey.delete({ where: { doctorId: week.doctorId } });
  expect(await told()).toEqual([]);
  expect(findChainFault(await chain())).toBeUndefined();
});

it("shows a partner its own calls, and no other partner's", async () => {
  const keyOf = (partner: string) =>
    gateway.keyFor({ role: "PARTNER", partner, scopes: [{ kind: "NETWORK", code: "" }] });
  const [one, other] = [await keyOf("commune-ajain"), await keyOf("commune-bellegarde")];
  await gateway.ask("query Figures { network { name } }", { key: one });
  await gateway.ask("query Figures { network { name } }", { key: one });
  await gateway.ask("query Elsewhere { network { name } }", { key: other });
  const { data } = await gateway.ask(
    "query Mine { auditEvents { edges { node { action actor detail content } } } }",
    { key: one },
  );
  expect(data.auditEvents.edges.map(({ node }: { node: object }) => node)).toEqual([
    {
      action: "api.call",
      actor: one.split(".")[0],
      detail: '{"calls":{"Figures":2,"Mine":1}}',
      content: null,
    },
  ]);
});
