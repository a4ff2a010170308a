import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../testing/signed-in.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let admin: string;
beforeAll(async () => {
  gateway = await openGateway();
  admin = await gateway.keyFor({ role: "ADMIN" });
});
afterAll(() => gateway.close());

const invitation = `mutation ($input: InviteUserInput!) {
  inviteUser(input: $input) {
    __typename
    ... on InvitedUser { userId }
    ... on Refusal { code }
    ... on InputRefused { reasons { field code } }
  }
}`;
const invite = async (input: object, key: string | undefined = admin) =>
  (await gateway.ask(invitation, { key, variables: { input: { name: "Léa d’exemple", ...input } } })).data
    .inviteUser;

it("invites a person in their language, by a letter with a link", async () => {
  const { userId } = await invite({
    email: "Lea@Example.org",
    role: "DOCTOR",
    doctor: "d001",
    language: "en",
  });
  expect(userId).toMatch(/^[0-9a-f-]{36}$/);
  const letter = await (await fetch(`${gateway.url}/outbox`)).text();
  expect(letter).toContain("You are invited to join the network");
  expect(letter).toContain("lea@example.org");
});

it("refuses an invitation that does not stand, and says which field", async () => {
  expect(await invite({ email: "nowhere", role: "PLANNER" })).toMatchObject({
    reasons: [{ field: "email", code: "NOT_AN_EMAIL" }],
  });
  expect(await invite({ email: "x@example.org", role: "PARTNER" })).toMatchObject({
    reasons: [{ field: "role", code: "NOT_IN_LIST" }],
  });
  expect(await invite({ email: "x@example.org", role: "COORDINATOR" })).toMatchObject({
    reasons: [{ field: "centre", code: "REQUIRED" }],
  });
  expect(await invite({ email: "x@example.org", role: "DOCTOR", doctor: "nobody" })).toMatchObject({
    reasons: [{ field: "doctor", code: "UNKNOWN_REFERENCE" }],
  });
  expect(await invite({ email: "lea@example.org", role: "PLANNER" })).toMatchObject({
    code: "ALREADY_INVITED",
  });
});

it("leaves invitations and the list of people to administrators", async () => {
  const planner = await gateway.keyFor({ role: "PLANNER" });
  expect(await invite({ email: "x@example.org", role: "ADMIN" }, planner)).toMatchObject({
    code: "NOT_ALLOWED",
  });
  expect((await gateway.ask("{ users { totalCount } }", { key: planner })).data.users).toBeNull();
  const { data } = await gateway.ask("{ users { edges { node { email role doctor } } } }", { key: admin });
  expect(data.users.edges).toEqual([{ node: { email: "lea@example.org", role: "DOCTOR", doctor: "d001" } }]);
});

it("writes every invitation, sign-in and end in the audit log, without a name or an address", async () => {
  const { visitor, userId } = await signedIn(gateway, { email: "zoe@example.org", role: "PLANNER" });
  await gateway.ask(`mutation { endUser(userId: "${userId}") { __typename } }`, { key: admin });
  const lines = await gateway.database.auditEvent.findMany({ orderBy: { number: "asc" } });
  expect(lines.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["user.invite", "session.begin", "user.end"]),
  );
  expect(lines.find(({ action }) => action === "session.begin")?.actor).toBe(`user:${userId}`);
  expect(JSON.stringify(lines.map(({ content }) => content))).not.toMatch(/zoe|Léa/);
  expect(visitor.cookies.size).toBeGreaterThan(0);
});

it("lists a person's own sessions, and ends one at once in every process", async () => {
  const { visitor } = await signedIn(gateway, { email: "ana@example.org", role: "PLANNER" });
  const other = await openGateway({
    database: gateway.data,
    publicUrl: gateway.url.replace("127.0.0.1", "localhost"),
  });
  const elsewhere = visitor.at(other.url);
  expect((await elsewhere.ask("{ viewer { role } }")).text).toContain("PLANNER");
  const { data } = JSON.parse((await visitor.ask("{ mySessions { sessionId place } }")).text);
  expect(data.mySessions).toEqual([{ sessionId: expect.any(String), place: "BROWSER" }]);
  const { sessionId } = data.mySessions[0];
  const stranger = await signedIn(gateway, { email: "eva@example.org", role: "ADMIN" });
  const end = `mutation { endSession(sessionId: "${sessionId}") { __typename } }`;
  expect((await stranger.visitor.ask(end)).text).toContain("NotFound");
  expect((await visitor.ask(end)).text).toContain("EndedSession");
  expect((await elsewhere.ask("{ viewer { role } }")).text).toContain("PUBLIC");
  await other.close();
});
