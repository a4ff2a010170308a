import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { gatewayItself } from "../shared/viewer.ts";
import { publishSnapshot } from "../snapshot/snapshot.commands.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { until } from "../testing/until.ts";
import { openReceiver } from "../testing/webhook-receiver.ts";
import { isPublicAddress } from "./private-address.ts";
import { sendMessage } from "./send-message.ts";

let gateway: TestGateway;
let admin: string;
let partner: string;
beforeAll(async () => {
  gateway = await openGateway();
  admin = await gateway.keyFor({ role: "ADMIN" });
  partner = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "CENTRE", code: "ajain" }],
  });
});
afterAll(() => gateway.close());

const creation = `mutation ($input: WebhookInput!) { createWebhook(input: $input) {
  ... on IssuedWebhook { webhookId secret }
  ... on Refusal { code } ... on InputRefused { reasons { field code } } } }`;
const create = async (key: string, input: object) =>
  (await gateway.ask(creation, { key, variables: { input } })).data.createWebhook;
const ask = async (key: string, query: string) => (await gateway.ask(query, { key })).data;
const deliveries = async (key: string, webhookId: string) =>
  (
    await ask(
      key,
      `{ webhookDeliveries(webhookId: "${webhookId}") { totalCount edges { node { messageId event state tries lastStatus lastFault } } } }`,
    )
  ).webhookDeliveries.edges.map(({ node }: { node: object }) => node);

const week = "2024-W26";
const setState = (lineId: string, state: "CONFIRMED" | "CANCELLED") =>
  gateway.database.assignment.updateMany({ where: { lineId, week }, data: { state } });

it("tells a partner what happens in the key's territory, without a name, signed as the specification has it", async () => {
  const receiver = await openReceiver(() => 204);
  const { webhookId, secret } = await create(partner, {
    url: receiver.url,
    events: ["WEEK_UNCOVERED", "SNAPSHOT_PUBLISHED", "CENTRE_OPENED"],
  });
  await setState("bellegarde-1", "CANCELLED");
  await setState("ajain-1", "CANCELLED");
  await publishSnapshot("2023-11-27" as never, {
    database: gateway.database,
    viewer: gatewayItself,
    today: "2023-11-27" as never,
  });
  const received = await receiver.until(2);
  const messages = received.map(({ headers, body }) =>
    new Webhook(secret).verify(body, headers as Record<string, string>),
  );
  const byType = (one: { type: string }, other: { type: string }) => (one.type < other.type ? -1 : 1);
  expect((messages as { type: string }[]).sort(byType)).toEqual([
    expect.objectContaining({ type: "snapshot.published", data: { snapshot: "2023-11-27" } }),
    expect.objectContaining({ type: "week.uncovered", data: { centre: "ajain", line: "ajain-1", week } }),
  ]);
  expect(await deliveries(partner, webhookId)).toHaveLength(2);
  const stranger = await gateway.keyFor({
    role: "PARTNER",
    partner: "bouge-ton-coq",
    scopes: [{ kind: "NETWORK", code: "" }],
  });
  expect(await deliveries(stranger, webhookId)).toEqual([]);
  const { removeWebhook } = await ask(
    stranger,
    `mutation { removeWebhook(webhookId: "${webhookId}") { ... on Refusal { code } } }`,
  );
  expect(removeWebhook).toEqual({ code: "NOT_FOUND" });
  await ask(partner, `mutation { removeWebhook(webhookId: "${webhookId}") { __typename } }`);
  await receiver.close();
});

it("tells of no hole that is filled in the same breath, nor of a week that is over", async () => {
  const receiver = await openReceiver(() => 200);
  const { webhookId } = await create(partner, { url: receiver.url, events: ["WEEK_UNCOVERED"] });
  await setState("ajain-1", "CONFIRMED");
  await gateway.database.$transaction(async (transaction) => {
    const where = { lineId: "ajain-1", week };
    await transaction.assignment.updateMany({ where, data: { state: "CANCELLED" } });
    await transaction.assignment.create({ data: { ...where, doctorId: "d001", state: "CONFIRMED" } });
  });
  await gateway.database.assignment.updateMany({
    where: { lineId: "ajain-1", week: "2023-W40" },
    data: { state: "CANCELLED" },
  });
  const told = { lineId: "ajain-1", week: "2024-W25" };
  await gateway.database.assignment.updateMany({ where: told, data: { state: "CANCELLED" } });
  const [only] = await receiver.until(1);
  expect(JSON.parse(only!.body)).toMatchObject({ data: { week: "2024-W25" } });
  expect(await deliveries(partner, webhookId)).toHaveLength(1);
  await ask(partner, `mutation { removeWebhook(webhookId: "${webhookId}") { __typename } }`);
  await receiver.close();
});

it("gives up after the last try, sends again under the same name when asked, and with two secrets after a rotation", async () => {
  const receiver = await openReceiver((number) => (number <= 3 ? 500 : 200));
  const { webhookId, secret } = await create(partner, { url: receiver.url, events: ["WEEK_UNCOVERED"] });
  const where = { lineId: "ajain-1", week: "2024-W24" };
  await gateway.database.assignment.updateMany({ where, data: { state: "CANCELLED" } });
  await receiver.until(3);
  const first = async () => (await deliveries(partner, webhookId))[0];
  const told = await until(first, ({ state }) => state !== "WAITING");
  expect(told).toMatchObject({ state: "FAILED", tries: 3, lastStatus: 500 });
  const rotated = await ask(
    partner,
    `mutation { rotateWebhookSecret(webhookId: "${webhookId}") { ... on IssuedWebhook { secret } } }`,
  );
  const { replayWebhook } = await ask(
    partner,
    `mutation { replayWebhook(webhookId: "${webhookId}", messages: { failedSince: "2020-01-01T00:00:00Z" }) { ... on ReplayedWebhook { deliveries } } }`,
  );
  expect(replayWebhook).toEqual({ deliveries: 1 });
  const received = await receiver.until(4);
  const [messageId, ...others] = new Set(received.map(({ headers }) => headers["webhook-id"]));
  expect(others).toEqual([]);
  const { body, headers } = received[3]!;
  for (const each of [secret, rotated.rotateWebhookSecret.secret])
    expect(new Webhook(each).verify(body, headers as Record<string, string>)).toBeDefined();
  expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
  await until(first, ({ state }) => state === "DELIVERED");
  const countOf = async (messages: string): Promise<number> => {
    const replayed = `mutation { replayWebhook(webhookId: "${webhookId}", messages: { ${messages} }) { ... on ReplayedWebhook { deliveries } } }`;
    return (await ask(partner, replayed)).replayWebhook.deliveries;
  };
  expect(await countOf('failedSince: "2020-01-01T00:00:00Z"')).toBe(0);
  expect(await countOf('messageId: "msg_of-none"')).toBe(0);
  expect(await countOf(`messageId: "${String(messageId)}"`)).toBe(1);
  expect((await receiver.until(5))[4]!.headers["webhook-id"]).toBe(messageId);
  const kept = await gateway.database.webhook.findUniqueOrThrow({ where: { id: webhookId } });
  expect(JSON.stringify(kept)).not.toContain(secret.slice(6));
  await ask(partner, `mutation { removeWebhook(webhookId: "${webhookId}") { __typename } }`);
  await receiver.close();
});

it("ends with its key, and where its receiver says that it is gone", async () => {
  const receiver = await openReceiver(() => 410);
  const key = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "NETWORK", code: "" }],
  });
  await create(key, { url: receiver.url, events: ["CENTRE_OPENED"] });
  const open = (id: string) =>
    gateway.database.centre.create({
      data: {
        ...{ id, name: "Essai", inseeCode: "23002", departmentCode: "23", regionCode: "75" },
        ...{ profile: "weekly-rotation", openedOn: new Date("2023-11-27") },
      },
    });
  await open("essai-1");
  await receiver.until(1);
  const webhooksOf = async () => (await ask(admin, "{ webhooks { totalCount } }")).webhooks.totalCount;
  for (let count = 1; count > 0; ) count = await webhooksOf();
  const second = await create(key, { url: receiver.url, events: ["CENTRE_OPENED"] });
  await ask(admin, `mutation { revokeApiKey(keyId: "${key.split(".")[0]!}") { __typename } }`);
  await open("essai-2");
  const other = await create(admin, { url: receiver.url, events: ["CENTRE_OPENED"] });
  await open("essai-3");
  const received = await receiver.until(2);
  expect(received.map(({ body }) => (JSON.parse(body) as { data: { centre: string } }).data.centre)).toEqual([
    "essai-1",
    "essai-3",
  ]);
  expect(await deliveries(admin, second.webhookId)).toEqual([]);
  expect(other.webhookId).toBeDefined();
  await receiver.close();
});

it("is made for what its key opens, at an address on the open internet", async () => {
  const url = "https://example.org/hook";
  expect(await create(partner, { url, events: ["PLAN_PUBLISHED"] })).toEqual({
    code: "INPUT_REFUSED",
    reasons: [{ field: "events", code: "EVENT_NOT_OPEN" }],
  });
  const { keyId } = (await ask(admin, "{ viewer { keyId } }")).viewer;
  expect(await create(partner, { url, events: ["CENTRE_OPENED"], keyId })).toEqual({
    code: "INPUT_REFUSED",
    reasons: [{ field: "keyId", code: "KEY_REQUIRED" }],
  });
  const wider = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "NETWORK", code: "" }],
  });
  expect(await create(partner, { url, events: ["WEEK_UNCOVERED"], keyId: wider.split(".")[0]! })).toEqual({
    code: "INPUT_REFUSED",
    reasons: [{ field: "keyId", code: "KEY_REQUIRED" }],
  });
  const closed = await openGateway({
    database: gateway.data,
    webhooks: { isPrivateOpen: false, secrets: { mint: () => ({ secret: "", sealed: "" }), open: () => [] } },
  });
  onTestFinished(() => closed.close());
  const codeOf = async (address: string) => {
    const variables = { input: { url: address, events: ["CENTRE_OPENED"] } };
    const { data } = await closed.ask(creation, { key: admin, variables });
    return data.createWebhook.reasons?.[0]?.code;
  };
  expect(await codeOf("http://example.org/")).toBe("NOT_HTTPS");
  expect(await codeOf("https://user:word@example.org/")).toBe("NOT_HTTPS");
  for (const host of ["localhost", "127.1", "[::1]", "[::ffff:10.0.0.1]", "169.254.169.254", "0x7f000001"])
    expect(await codeOf(`https://${host}/`), host).toBe("PRIVATE_ADDRESS");
  expect(await codeOf("nowhere")).toBe("NOT_HTTPS");
});

it("holds for private what no host of the open internet has", () => {
  const closed =
    "10.1.2.3 172.16.0.1 192.168.1.1 100.64.0.1 0.0.0.0 224.0.0.1 fe80::1 fc00::1 ::ffff:127.0.0.1 ::127.0.0.1";
  for (const address of closed.split(" ")) expect(isPublicAddress(address), address).toBe(false);
  for (const address of ["8.8.8.8", "2001:4860:4860::8888"]) expect(isPublicAddress(address)).toBe(true);
});

it("takes a receiver that wants another protocol for one that failed, and goes on", async () => {
  const server = createServer((socket) => {
    socket.once("data", () =>
      socket.write("HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n"),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const message = { id: "msg_1", url: `http://127.0.0.1:${port}/`, body: "{}", secrets: [] };
  expect(await sendMessage(message, { isPrivateOpen: true })).toEqual({ fault: "CONNECTION_FAILED" });
  server.close();
});
