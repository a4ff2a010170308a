import { bookingRefusals } from "@ms/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findChainFault } from "../testing/find-chain-fault.ts";
import {
  end,
  type GatewayProcess,
  type GatewayProcesses,
  openProcesses,
} from "../testing/gateway-processes.ts";
import { addLargeNetwork } from "../testing/large-network.ts";

let gateways: GatewayProcesses;
beforeAll(async () => {
  gateways = await openProcesses(async (prisma) => {
    await prisma.network.create({ data: { name: "Réseau inventé", clock: new Date("2024-06-03") } });
    await addLargeNetwork(prisma, { centres: 12, doctors: 1_200 });
  });
});
afterAll(() => gateways.close());

interface Wish {
  readonly line: string;
  readonly week: string;
  readonly doctor: string;
}

/** What became of a booking; undefined when its gateway died meanwhile. */
async function book({ address }: GatewayProcess, { line, week, doctor }: Wish): Promise<string | undefined> {
  const query = `mutation { bookWeek(line: "${line}", week: "${week}", doctor: "${doctor}") {
    __typename ... on RuleRefused { code } } }`;
  for (;;) {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${gateways.key}` },
      body: JSON.stringify({ query }),
    }).catch(() => undefined);
    if (response === undefined) return undefined;
    // A gateway that is full says so, and asks to come again.
    if (response.status === 503) continue;
    const { data } = (await response.json()) as { data: { bookWeek: { __typename: string; code?: string } } };
    return data.bookWeek.code ?? data.bookWeek.__typename;
  }
}

/** All the doctors who offer a week, each for every one of eight lines. */
const wishesFor = (week: string): Promise<Wish[]> =>
  gateways.inDatabase(async (prisma) => {
    const offers = await prisma.availability.findMany({ where: { week }, orderBy: { doctorId: "asc" } });
    return offers.flatMap(({ doctorId }) =>
      Array.from({ length: 8 }, (_, number) => ({ line: `invente-${number}-1`, week, doctor: doctorId })),
    );
  });

const kept = (week: string) =>
  gateways.inDatabase(async (prisma) => ({
    assignments: await prisma.assignment.findMany({ where: { week } }),
    booked: await prisma.auditEvent.count({ where: { action: "week.book", subject: { endsWith: week } } }),
    fault: findChainFault(await prisma.auditEvent.findMany({ orderBy: { number: "asc" } })),
  }));

const distinct = (values: readonly string[]): number => new Set(values).size;

it("gives each line one doctor and each doctor one line when a thousand ask at once, and nothing half done when killed", async () => {
  const [calm, stormy] = [await wishesFor("2025-W10"), await wishesFor("2025-W20")];
  expect(Math.min(calm.length, stormy.length)).toBeGreaterThan(999);
  const [first, second] = [await gateways.start(), await gateways.start()];
  const through = (wishes: readonly Wish[]) =>
    wishes.map((wish, number) => book(number % 2 === 0 ? first : second, wish));

  const answers = await Promise.all(through(calm));
  expect(answers.filter((answer) => answer === "LineWeek")).toHaveLength(8);
  for (const answer of answers) expect(["LineWeek", ...Object.keys(bookingRefusals)]).toContain(answer);

  const storm = through(stormy);
  await Promise.race(storm);
  await end(first.child, "SIGKILL");
  const told = (await Promise.all(storm)).filter((answer) => answer === "LineWeek").length;
  await end(second.child, "SIGTERM");

  const quiet = await kept("2025-W10");
  expect(quiet).toMatchObject({ booked: 8, fault: undefined });
  const { assignments, booked } = await kept("2025-W20");
  expect(assignments).toHaveLength(booked);
  expect(booked).toBeGreaterThanOrEqual(told);
  for (const all of [quiet.assignments, assignments]) {
    expect(distinct(all.map(({ lineId }) => lineId))).toBe(all.length);
    expect(distinct(all.map(({ doctorId }) => doctorId))).toBe(all.length);
  }
}, 180_000);
