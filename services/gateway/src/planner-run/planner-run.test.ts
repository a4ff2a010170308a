import { afterAll, beforeAll, expect, it } from "vitest";
import { addLargeNetwork } from "../testing/large-network.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { until } from "../testing/until.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway({ holdsLongRuns: true });
  planner = await gateway.keyFor({ role: "PLANNER" });
  await addLargeNetwork(gateway.database, { centres: 12, doctors: 400 });
});
afterAll(() => gateway.close());

interface Run {
  readonly identifier: string;
  readonly id: string;
  readonly state: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly progress: { step: string; seats: number; searched: number } | null;
  readonly plan: {
    identifier: string;
    state: string;
    certificate: { covered: number; coverageBound: number; seats: number };
    plannedWeeks: { totalCount: number };
  } | null;
  readonly code?: string;
}

const fields = `identifier id state startedAt finishedAt progress { step seats searched covered coverageBound round }
  failure { code message { fr en } }
  plan { identifier state certificate { covered coverageBound seats } plannedWeeks { totalCount } }`;
const act = async (field: string, key: string | undefined = planner): Promise<Run> => {
  const query = `mutation { act: ${field} { __typename ... on PlannerRun { ${fields} } ... on Refusal { code } } }`;
  return (await gateway.ask(query, { key })).data.act;
};
const start = (from: string, weeks: number, seed = 1) =>
  act(`startPlannerRun(from: "${from}", weeks: ${weeks}, seed: ${seed})`);
const look = async (run: string): Promise<Run> =>
  (await gateway.ask(`{ plannerRun(identifier: "${run}") { ${fields} } }`, { key: planner })).data.plannerRun;
const untilRun = (run: string, isMet: (run: Run) => boolean): Promise<Run> => until(() => look(run), isMet);
const isOver = ({ finishedAt }: Run) => finishedAt !== null;
const isSearching = ({ progress }: Run) => progress !== null;

it("takes the runs in the order in which they were asked for, one at a time", async () => {
  const runs: Run[] = [];
  for (const seed of [1, 2, 3]) runs.push(await start("2024-W27", 4, seed));
  const ended = await Promise.all(runs.map(({ identifier }) => untilRun(identifier, isOver)));
  expect(ended.map(({ state }) => state)).toEqual(["DONE", "DONE", "DONE"]);
  for (const [index, { startedAt }] of ended.slice(1).entries())
    expect(startedAt! >= ended[index]!.finishedAt!).toBe(true);
  for (const { plan } of ended) expect(plan?.state).toBe("DRAFT");
});

it("plans an unchanged network the same for the same seed", async () => {
  const plans = await Promise.all(
    [7, 7].map(async (seed) => (await untilRun((await start("2024-W27", 8, seed)).identifier, isOver)).plan!),
  );
  const [one, two] = await Promise.all(
    plans.map(({ identifier }) =>
      gateway.database.plannedWeek.findMany({
        where: { planId: identifier },
        select: { lineId: true, week: true, doctorId: true },
        orderBy: [{ week: "asc" }, { lineId: "asc" }],
      }),
    ),
  );
  expect(one).toEqual(two);
});

it("tells how far it has come; stopped, it keeps the best found; the next run waits for it", async () => {
  const long = await start("2025-W01", 52);
  const next = await start("2024-W27", 1);
  const seen = await untilRun(long.identifier, isSearching);
  expect(seen.state).toBe("RUNNING");
  expect(seen.progress!.seats).toBeGreaterThan(600);
  expect((await look(next.identifier)).state).toBe("QUEUED");
  await act(`stopPlannerRun(identifier: "${long.identifier}")`);
  const stopped = await untilRun(long.identifier, isOver);
  expect(stopped.state).toBe("STOPPED");
  const { certificate, plannedWeeks } = stopped.plan!;
  expect(certificate.covered).toBeLessThanOrEqual(certificate.coverageBound);
  expect(plannedWeeks.totalCount).toBe(certificate.covered);
  expect((await untilRun(next.identifier, isOver)).state).toBe("DONE");
  const again = await act(`stopPlannerRun(identifier: "${long.identifier}")`);
  expect(again.code).toBe("RUN_OVER");
});

it("cancels a run in the queue and one under way, and keeps nothing of them", async () => {
  const plans = await gateway.database.plan.count();
  const long = await start("2025-W01", 52);
  const queued = await start("2024-W27", 1);
  await untilRun(long.identifier, isSearching);
  expect((await act(`stopPlannerRun(identifier: "${queued.identifier}")`)).code).toBe("RUN_NOT_STARTED");
  expect((await act(`cancelPlannerRun(identifier: "${queued.identifier}")`)).state).toBe("CANCELLED");
  await act(`cancelPlannerRun(identifier: "${long.identifier}")`);
  const over = await untilRun(long.identifier, isOver);
  expect(over).toMatchObject({ state: "CANCELLED", plan: null });
  expect(await gateway.database.plan.count()).toBe(plans);
  const events = await gateway.database.auditEvent.findMany({
    where: { subject: long.identifier },
    orderBy: { number: "asc" },
  });
  expect(events.map(({ action }) => action)).toEqual(["planner.start", "planner.cancel", "planner.finish"]);
});

it("is for planners only; to others a run is absent", async () => {
  const run = await start("2024-W27", 1);
  await untilRun(run.identifier, isOver);
  const coordinator = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const query = `{ node(id: "${run.id}") { id } plannerRun(identifier: "${run.identifier}") { id } }`;
  for (const key of [undefined, coordinator]) {
    expect((await gateway.ask(query, { key })).data).toEqual({ node: null, plannerRun: null });
    for (const field of [
      'startPlannerRun(from: "2024-W27", weeks: 1)',
      `stopPlannerRun(identifier: "${run.identifier}")`,
      `cancelPlannerRun(identifier: "${run.identifier}")`,
    ])
      expect(
        (await gateway.ask(`mutation { act: ${field} { ... on Refusal { code } } }`, { key })).data.act.code,
      ).toBe("NOT_ALLOWED");
  }
});
