import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

it("shows the public every centre, with the true total and whether it takes new patients", async () => {
  const { data } = await gateway.ask(`{
    centres(first: 2) {
      totalCount
      pageInfo { hasNextPage }
      edges { node { identifier openedOn isOpen isAcceptingPatients lines { identifier weeklyHours } panelCounts { registered } } }
    }
  }`);
  expect(data.centres.totalCount).toBe(3);
  expect(data.centres.pageInfo.hasNextPage).toBe(true);
  expect(data.centres.edges[0].node).toEqual({
    identifier: "ajain",
    openedOn: "2022-10-31",
    isOpen: true,
    isAcceptingPatients: false,
    lines: [{ identifier: "ajain-1", weeklyHours: 35 }],
    panelCounts: null,
  });
});
