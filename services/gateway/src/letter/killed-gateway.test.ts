import { afterAll, beforeAll, expect, it } from "vitest";
import { end, type GatewayProcesses, openProcesses } from "../testing/gateway-processes.ts";
import { addLargeNetwork } from "../testing/large-network.ts";
import { startMailServer } from "../testing/mail-server.ts";
import { until } from "../testing/until.ts";

const doctors = 6;
const week = "2025-W10";
let gateways: GatewayProcesses;
beforeAll(async () => {
  gateways = await openProcesses(async (prisma) => {
    await prisma.network.create({ data: { name: "Réseau inventé", clock: new Date("2025-01-06") } });
    await addLargeNetwork(prisma, { centres: doctors, doctors });
    for (let number = 0; number < doctors; number += 1)
      await prisma.doctor.update({
        where: { id: `invente-${number}` },
        data: { email: `invente-${number}@example.org` },
      });
    await prisma.availability.deleteMany({ where: { week } });
  });
});
afterAll(() => gateways.close());

async function book(address: string, number: number): Promise<void> {
  const query = `mutation { bookWeek(line: "invente-${number}-1", week: "${week}", doctor: "invente-${number}") { __typename } }`;
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${gateways.key}` },
    body: JSON.stringify({ query }),
  });
  expect(await response.json()).toMatchObject({ data: { bookWeek: { __typename: "LineWeek" } } });
}

it("loses no letter where a gateway is killed while it sends, and two that take over send each once, by one name", async () => {
  const mail = await startMailServer((number) => (number <= 2 ? 451 : 250));
  const sent = {
    ...{ MS_SMTP_URL: mail.url, MS_MAIL_FROM: "reseau@example.org" },
    ...{ MS_LETTER_HOLD: "0s", MS_LETTER_RETRIES: "20ms,20ms,20ms,20ms" },
  };
  const first = await gateways.start(sent);
  for (let number = 0; number < doctors; number += 1) await book(first.address, number);
  await mail.until(2);
  await end(first.child, "SIGKILL");
  const refused = mail.received.length;
  // The minute after which a try that was under way counts as lost.
  const isMinuteOver = () =>
    gateways.inDatabase((prisma) =>
      prisma.letter.updateMany({ where: { retryAt: { not: null } }, data: { retryAt: new Date() } }),
    );
  await isMinuteOver();
  const both = [await gateways.start(sent), await gateways.start(sent)];
  const kept = async () => gateways.inDatabase((prisma) => prisma.letter.findMany());
  await until(kept, (letters) => letters.every(({ state }) => state !== "WAITING"));
  for (const { child } of both) await end(child, "SIGTERM");
  expect((await kept()).map(({ state }) => state)).toEqual(Array.from({ length: doctors }, () => "SENT"));
  const after = mail.received.slice(refused);
  const addresses = new Set(mail.received.map(({ to }) => to));
  expect(addresses.size).toBe(doctors);
  expect(new Set(after.map(({ to }) => to)).size).toBe(after.length);
  expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(doctors);
  await mail.close();
});
