import { afterAll, beforeAll, expect, it } from "vitest";
import { inviteUser } from "../people/people.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { visit, type Visitor } from "../testing/browse.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let coordinator: string;
beforeAll(async () => {
  gateway = await openGateway();
  coordinator = await invite({ email: "lea@example.org", role: "COORDINATOR", centre: "ajain" });
});
afterAll(() => gateway.close());

async function invite(invitation: {
  email: string;
  role: "COORDINATOR" | "PLANNER" | "ADMIN";
  centre?: string;
}) {
  const invited = await inviteUser(
    { name: "Léa d’exemple", language: "fr", ...invitation },
    { database: gateway.database, viewer: gatewayItself },
  );
  if (!invited.ok) throw new Error(JSON.stringify(invited.refusal));
  return invited.value.id;
}

const askLink = (visitor: Visitor, email: string, options: { address?: string } = {}) =>
  visitor.go("/auth/sign-in/magic-link", { body: { email, callbackURL: "/sign-in/" }, ...options });

const outbox = async (): Promise<string> => (await visit(gateway.url).go("/outbox")).text;

async function tokenFor(email: string): Promise<string> {
  await askLink(visit(gateway.url), email, { address: "127.0.0.7" });
  return /token=([A-Za-z]+)/.exec(await outbox())?.[1] ?? "";
}

const openLink = (visitor: Visitor, token: string, options: { address?: string } = {}) =>
  visitor.go(`/auth/magic-link/verify?token=${token}&callbackURL=/sign-in/`, options);

async function signIn(email: string): Promise<Visitor> {
  const visitor = visit(gateway.url);
  await openLink(visitor, await tokenFor(email), { address: "127.0.0.7" });
  return visitor;
}

const who = "{ viewer { role centre } }";
const roleOf = async (visitor: Visitor, options?: { key?: string; origin?: string }): Promise<string> =>
  (JSON.parse((await visitor.ask(who, options)).text) as { data: { viewer: { role: string } } }).data.viewer
    .role;

it("signs in whoever opens the link of their letter, once", async () => {
  const token = await tokenFor("Lea@Example.org");
  const stored = await gateway.database.verification.findMany();
  expect(JSON.stringify(stored)).not.toContain(token);
  const visitor = visit(gateway.url);
  const opened = await openLink(visitor, token);
  expect(opened.status).toBe(302);
  expect(JSON.parse((await visitor.ask(who)).text)).toMatchObject({
    data: { viewer: { role: "COORDINATOR", centre: "ajain" } },
  });
  const second = visit(gateway.url);
  expect((await openLink(second, token)).headers["location"]).toContain("error=INVALID_TOKEN");
  expect(await roleOf(second)).toBe("PUBLIC");
});

it("keeps the cookie from scripts and from other sites, and of the person neither address nor token", async () => {
  const visitor = visit(gateway.url);
  const opened = await openLink(visitor, await tokenFor("lea@example.org"));
  const cookie = [opened.headers["set-cookie"] ?? []].flat().find((each) => each.includes("session_token"));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).not.toMatch(/Secure/i);
  const session = await gateway.database.session.findFirstOrThrow({ where: { userId: coordinator } });
  expect(session.ipAddress).toBeNull();
});

it("asks for https off this machine", async () => {
  const open = await openGateway({ publicUrl: "https://reseau.example.org" });
  await inviteUser(
    { name: "Léa", email: "lea@example.org", language: "fr", role: "PLANNER" },
    { database: open.database, viewer: gatewayItself },
  );
  const visitor = visit(open.url);
  const headers = { origin: "https://reseau.example.org" };
  await visitor.go("/auth/sign-in/magic-link", { body: { email: "lea@example.org" }, headers });
  const letters = (await visitor.go("/outbox")).text;
  const token = /https:\/\/reseau.example.org\/sign-in\/\?token=([A-Za-z]+)/.exec(letters)?.[1];
  const opened = await visitor.go(`/auth/magic-link/verify?token=${token}&callbackURL=/sign-in/`, {
    headers,
  });
  expect(opened.headers["set-cookie"]?.toString()).toMatch(/__Secure-ms.session_token=.*; Secure/);
  await open.close();
});

it("answers alike for an address that it knows and for one that it does not", async () => {
  const known = await askLink(visit(gateway.url), "lea@example.org", { address: "127.0.0.8" });
  const letters = (await outbox()).length;
  const unknown = await askLink(visit(gateway.url), "personne@example.org", { address: "127.0.0.8" });
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  expect((await outbox()).length).toBe(letters);
  expect(await gateway.database.user.count({ where: { email: "personne@example.org" } })).toBe(0);
});

it("stops an address after ten wrong sign-ins, whatever it forwards, and no other address", async () => {
  const statuses: number[] = [];
  for (let tries = 0; tries < 12; tries += 1) {
    const answer = await visit(gateway.url).go(`/auth/magic-link/verify?token=wrong${tries}`, {
      address: "127.0.0.9",
      headers: { "x-forwarded-for": `10.0.0.${tries}`, "x-ms-socket-address": `10.0.0.${tries}` },
    });
    statuses.push(answer.status);
    if (answer.status === 429) {
      expect(JSON.parse(answer.text)).toMatchObject({ code: "TOO_MANY_SIGN_INS" });
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    }
  }
  expect(statuses.slice(10)).toEqual([429, 429]);
  expect(statuses.slice(0, 10)).not.toContain(429);
  expect((await openLink(visit(gateway.url), "wrong", { address: "127.0.0.10" })).status).toBe(302);
});

it("lets the Authorization header decide over the cookie, and no foreign page act with the cookie", async () => {
  const visitor = await signIn("lea@example.org");
  const planner = await gateway.keyFor({ role: "PLANNER" });
  expect(await roleOf(visitor, { key: planner })).toBe("PLANNER");
  expect((await visitor.ask(who, { key: "wrong" })).status).toBe(401);
  const foreign = await visitor.ask(who, { origin: "https://ailleurs.example" });
  expect(foreign.status).toBe(403);
  expect(foreign.text).toContain("FOREIGN_ORIGIN");
});

it("shows the outbox to this machine alone", async () => {
  const go = (headers: Record<string, string>) => visit(gateway.url).go("/outbox", { headers });
  expect((await go({})).status).toBe(200);
  expect((await go({ "x-forwarded-for": "10.0.0.1" })).status).toBe(404);
  expect((await go({ host: "reseau.example.org" })).status).toBe(404);
});

it("opens neither sign-up nor password nor change of a person", async () => {
  for (const path of ["sign-up/email", "sign-in/email", "update-user", "change-email", "delete-user"])
    expect((await visit(gateway.url).go(`/auth/${path}`, { body: {} })).status).toBe(404);
});

it("lets no ended person in, by their cookie, a new link or a link of before", async () => {
  const id = await invite({ email: "ancienne@example.org", role: "PLANNER" });
  const visitor = await signIn("ancienne@example.org");
  expect(await roleOf(visitor)).toBe("PLANNER");
  const token = await tokenFor("ancienne@example.org");
  const admin = await gateway.keyFor({ role: "ADMIN" });
  await gateway.ask(`mutation { endUser(userId: "${id}") { __typename } }`, { key: admin });
  expect(await roleOf(visitor)).toBe("PUBLIC");
  const before = visit(gateway.url);
  await openLink(before, token, { address: "127.0.0.11" });
  expect(before.cookies.size).toBe(0);
  const letters = await outbox();
  await askLink(visit(gateway.url), "ancienne@example.org", { address: "127.0.0.11" });
  expect(await outbox()).toBe(letters);
});
