import { openBrowser } from "@ms/ui/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inviteDemoUsers } from "../example/demo-users.ts";
import { visit, type Visitor } from "../testing/browse.ts";
import { findChainFault } from "../testing/find-chain-fault.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { signedIn } from "../testing/signed-in.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

interface Codes {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri_complete: string;
}
async function send(path: string, body: object, address = "127.0.0.1") {
  const sent = { body, address, headers: { "user-agent": "ms (bureau)" } };
  const { text, ...answer } = await visit(gateway.url).go(`/auth/device/${path}`, sent);
  return { ...answer, ...JSON.parse(text) };
}
let terminals = 0;
const begin = (): Promise<Codes> => send("code", { client_id: "ms" }, `127.0.1.${++terminals}`);
/** Asks for the token; the pause between two questions is not what is told here. */
async function redeem({ device_code }: Codes) {
  await gateway.database.deviceCode.updateMany({ data: { lastPolledAt: null } });
  return send("token", { client_id: "ms", device_code, grant_type });
}
const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
async function allow(codes: Codes, { go }: Visitor): Promise<void> {
  await go(`/auth/device?user_code=${codes.user_code}`);
  await go("/auth/device/approve", { body: { userCode: codes.user_code } });
}
let visitors = 0;
const person = (role: "PLANNER" | "ADMIN" = "PLANNER") =>
  signedIn(gateway, { email: `terminal-${visitors++}@example.org`, role });
const roleOf = async (key: string): Promise<string | undefined> => {
  const { data, codes } = await gateway.ask("{ viewer { role } }", { key });
  return codes[0] ?? data.viewer.role;
};

it("gives the terminal a token of its person, who sees it and ends it, and no session", async () => {
  const { visitor, userId } = await person();
  const codes = await begin();
  expect(await redeem(codes)).toMatchObject({ status: 400, error: "authorization_pending" });
  await visitor.go(`/auth/device?user_code=${codes.user_code}`);
  expect(await redeem(codes)).toMatchObject({ error: "authorization_pending" });
  expect((await visitor.go("/auth/device/approve", { body: { userCode: codes.user_code } })).status).toBe(
    200,
  );
  const granted = await redeem(codes);
  expect(granted).toMatchObject({ status: 200, token_type: "Bearer", expires_in: 30 * 86_400 });
  expect(granted).toMatchObject({ name: "Personne d’exemple", role: "PLANNER" });
  expect(granted.headers["cache-control"]).toBe("no-store");
  expect(granted.headers["set-cookie"]).toBeUndefined();
  const token = granted.access_token as string;
  expect(await roleOf(token)).toBe("PLANNER");
  expect(await redeem(codes)).toMatchObject({ status: 400, error: "invalid_grant" });
  expect(await gateway.database.session.count({ where: { userId } })).toBe(1);

  const { data } = JSON.parse((await visitor.ask("{ mySessions { sessionId place device } }")).text);
  const [terminal] = data.mySessions.filter(({ place }: { place: string }) => place === "TERMINAL");
  expect(token).toContain(terminal.sessionId);
  expect(terminal.device).toBe("ms (bureau)");
  await visitor.ask(`mutation { endSession(sessionId: "${terminal.sessionId}") { __typename } }`);
  expect(await roleOf(token)).toBe("UNAUTHENTICATED");

  const lines = await gateway.database.auditEvent.findMany({ orderBy: { number: "asc" } });
  expect(findChainFault(lines)).toBeUndefined();
  const own = lines.filter(({ actor }) => actor === `user:${userId}`);
  expect(own.map(({ action }) => action)).toEqual(["session.begin", "key.issue", "session.end"]);
});

it("gives nothing when its person refuses, or lets the code expire", async () => {
  const { visitor } = await person();
  const refused = await begin();
  await visitor.go(`/auth/device?user_code=${refused.user_code}`);
  await visitor.go("/auth/device/deny", { body: { userCode: refused.user_code } });
  expect(await redeem(refused)).toMatchObject({ status: 400, error: "access_denied" });

  const late = await begin();
  await gateway.database.deviceCode.updateMany({
    where: { userCode: late.user_code },
    data: { expiresAt: new Date(0) },
  });
  expect((await visitor.go(`/auth/device?user_code=${late.user_code}`)).status).toBe(400);
  expect((await visitor.go("/auth/device/approve", { body: { userCode: late.user_code } })).status).toBe(400);
  expect(await redeem(late)).toMatchObject({ error: "expired_token" });
});

it("is allowed by nobody but a person who is signed in, on the gateway's own page", async () => {
  const codes = await begin();
  expect(await send("approve", { userCode: codes.user_code })).toMatchObject({ status: 401 });
  const { visitor } = await person();
  const { visitor: other } = await person();
  await visitor.go(`/auth/device?user_code=${codes.user_code}`);
  const approval = { body: { userCode: codes.user_code } };
  const foreign = { ...approval, headers: { origin: "https://elsewhere.example.org" } };
  expect((await visitor.go("/auth/device/approve", foreign)).status).toBe(403);
  expect((await other.go("/auth/device/approve", approval)).status).toBe(403);
  expect(await redeem(codes)).toMatchObject({ error: "authorization_pending" });
  expect(await send("code", { client_id: "another" })).toMatchObject({
    status: 400,
    error: "invalid_client",
  });
});

it("follows its person: ended, or given another role, so is the terminal", async () => {
  const { visitor, userId } = await person();
  const [codes, waiting] = [await begin(), await begin()];
  await allow(codes, visitor);
  await allow(waiting, visitor);
  const token = (await redeem(codes)).access_token as string;
  await gateway.database.user.update({ where: { id: userId }, data: { role: "ADMIN" } });
  expect(await roleOf(token)).toBe("ADMIN");
  const admin = await gateway.keyFor({ role: "ADMIN" });
  await gateway.ask(`mutation { endUser(userId: "${userId}") { __typename } }`, { key: admin });
  expect(await roleOf(token)).toBe("UNAUTHENTICATED");
  expect(await redeem(waiting)).toMatchObject({ status: 400, error: "access_denied" });
  expect(await gateway.database.apiKey.count({ where: { userId, revokedAt: null } })).toBe(0);
  expect(await gateway.database.session.count({ where: { userId } })).toBe(0);
});

it("gives one token for a code, whoever asks at the same time", async () => {
  const { visitor, userId } = await person();
  const codes = await begin();
  await allow(codes, visitor);
  const answers = await Promise.all([1, 2, 3].map(() => redeem(codes)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await gateway.database.apiKey.count({ where: { userId } })).toBe(1);
});

it("lets a terminal ask every two seconds for as long as its code lasts, and no faster", async () => {
  const codes = await begin();
  for (let asked = 0; asked < 300; asked += 1)
    expect(await redeem(codes)).toMatchObject({ status: 400, error: "authorization_pending" });
  const { device_code } = codes;
  const lastPolledAt = new Date(Date.now() + 60_000);
  await gateway.database.deviceCode.updateMany({
    where: { deviceCode: device_code },
    data: { lastPolledAt },
  });
  expect(await send("token", { client_id: "ms", device_code, grant_type })).toMatchObject({
    error: "slow_down",
  });
});

it("stores nothing that a stranger writes, and forgets the codes that nobody came back for", async () => {
  const old = await begin();
  await gateway.database.deviceCode.updateMany({ data: { expiresAt: new Date(0) } });
  for (const more of [{ scope: "x" }, { user_id: "x" }])
    expect(await send("code", { client_id: "ms", ...more })).toMatchObject({
      status: 400,
      error: "invalid_request",
    });
  for (const path of ["code", "token", "approve", "deny"])
    expect(await send(path, { client_id: "ms\0", device_code: "\0", userCode: "\0" })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "NOT_TEXT" } }],
    });
  await begin();
  expect(await gateway.database.deviceCode.count()).toBe(1);
  expect(await redeem(old)).toMatchObject({ error: "invalid_grant" });
});

it("asks in the browser, after signing in, and shows the code to compare", async () => {
  await inviteDemoUsers(gateway.database);
  const browser = await openBrowser();
  const page = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  const codes = await begin();
  await page.goto(codes.verification_uri_complete);
  await page.getByRole("button", { name: "PLANNER" }).click();
  await page.getByRole("link", { name: "Voir le courrier" }).click();
  await page.getByRole("link", { name: "token=" }).first().click();
  await page.getByRole("button", { name: "Entrer" }).click();
  await page.getByText(codes.user_code.replace(/^.{4}/, "$&-")).waitFor();
  await page.getByRole("button", { name: "Autoriser" }).click();
  await page.getByText("C’est fait : revenez au terminal.").waitFor();
  expect(await roleOf((await redeem(codes)).access_token as string)).toBe("PLANNER");

  // A gateway that does not answer says nothing of a code, which is asked again once it does.
  const next = await begin();
  const askedAbout = "**/auth/device?user_code=*";
  await page.route(askedAbout, (route) => route.abort());
  await page.goto(next.verification_uri_complete);
  await page.getByText("La passerelle ne répond pas").waitFor();
  await page.unroute(askedAbout);
  await page.goto(`${gateway.url}/sign-in/`);
  await page.getByText(next.user_code.replace(/^.{4}/, "$&-")).waitFor();

  await page.goto(codes.verification_uri_complete);
  await page.getByText("Ce code est inconnu, expiré ou déjà utilisé").waitFor();
  await browser.close();
});
