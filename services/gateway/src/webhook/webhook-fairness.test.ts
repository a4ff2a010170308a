import { type Database, dateOf } from "@ms/database";
import { openThrowawayDatabase } from "@ms/database/testing";
import { afterEach, beforeEach, expect, it } from "vitest";
import { followRevisions } from "../cache/revisions.ts";
import { exampleClock } from "../example/example-folder.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { openReceiver } from "../testing/webhook-receiver.ts";
import { openWebhookQueue } from "./webhook-queue.ts";
import { openWebhookSecrets } from "./webhook-secrets.ts";

let data: Database;
let gateway: TestGateway;
let admin: string;
beforeEach(async () => {
  data = await openThrowawayDatabase();
  await data.prisma.network.create({ data: { name: "Réseau inventé", clock: dateOf(exampleClock) } });
  gateway = await openGateway({ database: data });
  admin = await gateway.keyFor({ role: "ADMIN" });
});
afterEach(async () => {
  await gateway.close();
  await data.close();
});

const creation = `mutation ($input: WebhookInput!) { createWebhook(input: $input) {
  ... on IssuedWebhook { webhookId } ... on InputRefused { reasons { field code message } } } }`;
const create = async (key: string, url: string, language = "fr") => {
  const variables = { input: { url, events: ["CENTRE_OPENED"] } };
  return (await gateway.ask(creation, { key, variables, language })).data.createWebhook;
};

const openCentres = (...ids: string[]) =>
  data.prisma.centre.createMany({
    data: ids.map((id) => ({
      ...{ id, name: "Essai", inseeCode: "23002", departmentCode: "23", regionCode: "75" },
      ...{ profile: "weekly-rotation", openedOn: dateOf(exampleClock) },
    })),
  });

/** An answer that is given when it is asked for. */
function heldAnswer() {
  let give!: (status: number) => void;
  const answer = new Promise<number>((resolve) => (give = resolve));
  return { answer, give };
}

it("tells a receiver all there is while another holds the first message that it got", async () => {
  const { answer, give } = heldAnswer();
  const [holding, other] = await Promise.all([openReceiver(() => answer), openReceiver(() => 200)]);
  const { webhookId } = await create(admin, holding.url);
  await create(admin, other.url);
  await openCentres("essai-1");
  await Promise.all([holding.until(1), other.until(1)]);
  await openCentres("essai-2", "essai-3", "essai-4");
  await other.until(4);
  expect(holding.received).toHaveLength(1);
  const waiting = await data.prisma.webhookDelivery.findMany({ where: { webhookId } });
  expect(waiting.map(({ tries }) => tries)).toEqual([0, 0, 0, 0]);
  give(200);
  const received = await holding.until(4);
  expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(4);
  await Promise.all([holding.close(), other.close()]);
});

it("closes once the message under way is answered and written down, and begins no other", async () => {
  const { answer, give } = heldAnswer();
  const receiver = await openReceiver(() => answer);
  await create(admin, receiver.url);
  await gateway.close();
  const revisions = followRevisions(data);
  const queue = openWebhookQueue({
    ...{ database: data.prisma, revisions, secrets: openWebhookSecrets("s".repeat(32)) },
    ...{
      rules: { retries: [], isPrivateOpen: true, takeBackMinutes: 0 },
      onError: (error) => console.error(error),
    },
  });
  await openCentres("essai-1", "essai-2");
  await receiver.until(1);
  const delivered = queue
    .close()
    .then(() => data.prisma.webhookDelivery.count({ where: { state: "DELIVERED" } }));
  // A queue that waited for no answer would be closed by the end of these.
  for (const id of ["essai-3", "essai-4", "essai-5", "essai-6", "essai-7"]) await openCentres(id);
  give(204);
  expect(await delivered).toBe(1);
  expect(receiver.received).toHaveLength(1);
  await revisions.close();
  await receiver.close();
});

it("is one of ten at most that a partner has, with whichever keys and however many are made at once", async () => {
  const keyOf = (partner: string) =>
    gateway.keyFor({ role: "PARTNER", partner, scopes: [{ kind: "NETWORK", code: "" }] });
  for (const id of ["essai", "autre"])
    await data.prisma.partner.create({ data: { id, name: id, kind: "COMMUNE" } });
  const [one, second, stranger] = [await keyOf("essai"), await keyOf("essai"), await keyOf("autre")];
  const url = "https://example.org/hook";
  const keys = Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? one : second));
  const made = await Promise.all(keys.map((key) => create(key, url)));
  const issued = made.filter(({ webhookId }) => webhookId !== undefined);
  expect(issued).toHaveLength(10);
  const refusal = (message: string) => ({
    reasons: [{ field: "keyId", code: "TOO_MANY_WEBHOOKS", message: expect.stringContaining(message) }],
  });
  expect(made.filter(({ webhookId }) => webhookId === undefined)).toEqual(
    Array.from({ length: 4 }, () => refusal("retirez-en un")),
  );
  expect(await create(one, url, "en")).toEqual(refusal("remove one"));
  expect(await create(stranger, url)).toHaveProperty("webhookId");
  expect(await create(admin, url)).toHaveProperty("webhookId");
  const removal = `mutation { removeWebhook(webhookId: "${issued[0].webhookId}") { __typename } }`;
  await gateway.ask(removal, { key: second });
  expect(await create(one, url)).toHaveProperty("webhookId");
  expect(await create(second, url)).toEqual(refusal("retirez-en un"));
});
