import { afterAll, beforeAll, expect, it } from "vitest";
import { end, type GatewayProcesses, openProcesses } from "../testing/gateway-processes.ts";
import { addLargeNetwork } from "../testing/large-network.ts";
import { holdLongRuns } from "../testing/open-gateway.ts";
import { until } from "../testing/until.ts";

let gateways: GatewayProcesses;
beforeAll(async () => {
  gateways = await openProcesses(async (prisma) => {
    await prisma.network.create({ data: { name: "Réseau inventé", clock: new Date("2024-06-03") } });
    await addLargeNetwork(prisma, { centres: 12, doctors: 400 });
  });
});
afterAll(() => gateways.close());

const start = () => gateways.start({ NODE_OPTIONS: `--import=${holdLongRuns.href}` });

interface Run {
  readonly identifier: string;
  readonly state: string;
  readonly progress: object | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly failure: { readonly code: string } | null;
}
const fields = "identifier state startedAt progress { searched } finishedAt failure { code }";

async function ask(address: string, query: string): Promise<Record<string, Run>> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${gateways.key}` },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, Run> }).data;
}
async function look(address: string, run: string): Promise<Run> {
  const { plannerRun } = await ask(address, `{ plannerRun(identifier: "${run}") { ${fields} } }`);
  return plannerRun!;
}
/** The row of a gateway that was killed says RUNNING until it is found silent: a new run began later. */
const isSearchingSince =
  (before: string) =>
  ({ state, progress, startedAt }: Run) =>
    state === "RUNNING" && progress !== null && startedAt! > before;
it("leaves no half plan when killed: the run is taken up again, and fails at the second death", async () => {
  const first = await start();
  const { startPlannerRun } = await ask(
    first.address,
    `mutation { startPlannerRun(from: "2025-W01", weeks: 52) { ... on PlannerRun { ${fields} } } }`,
  );
  const run = startPlannerRun!.identifier;
  let { startedAt } = await until(() => look(first.address, run), isSearchingSince(""));
  // Told to stop, a gateway gives the run back: that is no death.
  await end(first.child, "SIGTERM");

  for (let deaths = 0; deaths < 2; deaths++) {
    const again = await start();
    ({ startedAt } = await until(() => look(again.address, run), isSearchingSince(startedAt!)));
    await end(again.child, "SIGKILL");
  }

  const last = await start();
  const over = await until(
    () => look(last.address, run),
    ({ finishedAt }) => finishedAt !== null,
  );
  expect(over).toMatchObject({ state: "FAILED", failure: { code: "GATEWAY_DIED_TWICE" } });
  await end(last.child, "SIGTERM");
  await gateways.inDatabase(async (prisma) => {
    expect(await prisma.plan.count()).toBe(0);
    expect(await prisma.plannedWeek.count()).toBe(0);
    const events = await prisma.auditEvent.findMany({
      where: { action: "planner.recover" },
      orderBy: { number: "asc" },
    });
    expect(events.map(({ content }) => (JSON.parse(content) as { detail: object }).detail)).toEqual([
      { state: "QUEUED" },
      { state: "FAILED" },
    ]);
  });
});
