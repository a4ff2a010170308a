import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { gatewayItself } from "../shared/viewer.ts";
import { visit, type Visitor } from "../testing/browse.ts";
import { type GatewayProcess, type GatewayProcesses, openProcesses } from "../testing/gateway-processes.ts";
import { type MailServer, startMailServer } from "../testing/mail-server.ts";
import { inviteUser } from "./people.commands.ts";

const email = "ana@example.org";
let mail: MailServer;
let gateways: GatewayProcesses;
let both: GatewayProcess[];
beforeAll(async () => {
  mail = await startMailServer();
  gateways = await openProcesses(async (prisma) => {
    await prisma.network.create({ data: { name: "Réseau inventé" } });
    for (const [name, address, role] of [
      ["Ana d’exemple", email, "PLANNER"],
      ["Zoé d’exemple", "zoe@example.org", "ADMIN"],
    ] as const)
      await inviteUser(
        { name, email: address, role, language: "fr" },
        { database: prisma, viewer: gatewayItself },
      );
  });
  const sent = { MS_SMTP_URL: mail.url, MS_MAIL_FROM: "Réseau <reseau@example.org>" };
  const first = await gateways.start(sent);
  const MS_PUBLIC_URL = first.address.replace("127.0.0.1", "localhost");
  // An embedded database has one gateway; PostgreSQL serves two.
  const isServer = inject("throwawaySource").kind === "postgresql";
  both = [first, isServer ? await gateways.start({ ...sent, MS_PUBLIC_URL }) : first];
});
afterAll(async () => {
  await gateways.close();
  await mail.close();
});

async function enter(address: string) {
  const visitor = visit(both[0]!.address);
  await visitor.go("/auth/sign-in/magic-link", { body: { email: address } });
  const letter = await mail.letterTo(address);
  const token = /token=([A-Za-z]+)/.exec(letter.text)?.[1] ?? "";
  await visitor.go(`/auth/magic-link/verify?token=${token}&callbackURL=/sign-in/`);
  return { visitor, letter, elsewhere: visitor.at(both[1]!.address) };
}
const who = "{ viewer { role } }";

it("sends the letter by the network's mail server, and shows it in no outbox", async () => {
  const { letter, visitor } = await enter(email);
  expect(letter).toMatchObject({ from: "reseau@example.org", to: email });
  expect(letter.text).toContain("Bonjour Ana d’exemple");
  expect((await visitor.ask(who)).text).toContain("PLANNER");
  expect((await visitor.go("/outbox")).status).toBe(404);
});

// Answers of many shapes are read here.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const asked = async (visitor: Visitor, query: string): Promise<any> =>
  (JSON.parse((await visitor.ask(query)).text) as { data: object }).data;
const sessionsOf = async (visitor: Visitor): Promise<string[]> =>
  (await asked(visitor, "{ mySessions { sessionId } }")).mySessions.map(
    ({ sessionId }: { sessionId: string }) => sessionId,
  );

it("ends a session, and all of somebody's, at once in every process", async () => {
  const { visitor, elsewhere } = await enter(email);
  const before = await sessionsOf(visitor);
  const { elsewhere: other } = await enter(email);
  expect(await asked(other, who)).toEqual({ viewer: { role: "PLANNER" } });
  const [added] = (await sessionsOf(visitor)).filter((each) => !before.includes(each));
  await visitor.ask(`mutation { endSession(sessionId: "${added!}") { __typename } }`);
  expect(await asked(other, who)).toEqual({ viewer: { role: "PUBLIC" } });
  expect(await asked(elsewhere, who)).toEqual({ viewer: { role: "PLANNER" } });

  const { visitor: admin } = await enter("zoe@example.org");
  const { users } = await asked(admin, "{ users { edges { node { userId email } } } }");
  const { userId } = users.edges.find(({ node }: { node: { email: string } }) => node.email === email).node;
  await admin.ask(`mutation { endUser(userId: "${userId}") { __typename } }`);
  expect(await asked(elsewhere, who)).toEqual({ viewer: { role: "PUBLIC" } });
});
