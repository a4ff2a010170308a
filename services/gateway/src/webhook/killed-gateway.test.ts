import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, it } from "vitest";
import { issueKey } from "../identity/identity.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { end, type GatewayProcesses, openProcesses } from "../testing/gateway-processes.ts";
import { addLargeNetwork } from "../testing/large-network.ts";
import { openReceiver } from "../testing/webhook-receiver.ts";

let gateways: GatewayProcesses;
let admin: string;
beforeAll(async () => {
  gateways = await openProcesses(async (prisma) => {
    await prisma.network.create({ data: { name: "Réseau inventé", clock: new Date("2025-01-06") } });
    await addLargeNetwork(prisma, { centres: 1, doctors: 1 });
    await prisma.assignment.create({
      data: { lineId: "invente-0-1", week: "2025-W10", doctorId: "invente-0", state: "CONFIRMED" },
    });
    const issued = await issueKey(
      { role: "ADMIN", label: "test", scopes: [] },
      { database: prisma, viewer: gatewayItself },
    );
    if (issued.ok) admin = issued.value.token;
  });
});
afterAll(() => gateways.close());

const pauses = Array.from({ length: 9 }, () => "20ms").join(",");
const start = () => gateways.start({ MS_WEBHOOK_PRIVATE: "on", MS_WEBHOOK_RETRIES: pauses });

it("is told on the tenth try by one name, though the gateway was killed between and in the midst of tries", async () => {
  const receiver = await openReceiver((number) => (number < 10 ? 503 : 200));
  const first = await start();
  const response = await fetch(`${first.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${admin}` },
    body: JSON.stringify({
      query: `mutation { createWebhook(input: { url: "${receiver.url}", events: [WEEK_UNCOVERED] }) { ... on IssuedWebhook { secret } } }`,
    }),
  });
  const { data } = (await response.json()) as { data: { createWebhook: { secret: string } } };
  await gateways.inDatabase((prisma) => prisma.assignment.updateMany({ data: { state: "CANCELLED" } }));
  await receiver.until(2);
  await end(first.child, "SIGKILL");
  const second = await start();
  const received = await receiver.until(10);
  expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  const { body, headers } = received[9]!;
  expect(
    new Webhook(data.createWebhook.secret).verify(body, headers as Record<string, string>),
  ).toMatchObject({
    type: "week.uncovered",
    data: { line: "invente-0-1", week: "2025-W10" },
  });
  await end(second.child, "SIGTERM");
  const told = await gateways.inDatabase((prisma) => prisma.webhookDelivery.findMany());
  expect(told).toEqual([expect.objectContaining({ state: "DELIVERED", lastStatus: 200 })]);
  await receiver.close();
});
