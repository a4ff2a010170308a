import { element } from "./element.ts";
import { askApi, askAuth, type Own, Unreachable, type Ways } from "./gateway.ts";
import { addPasskey, hasPasskeys, signInWithPasskey } from "./passkeys.ts";
import { terminalQuestion, waitingCode } from "./terminal.ts";
import { language, say } from "./words.ts";

const page = document.querySelector("#page")!;
const status = element("p", { role: "status" });
const asked = new URLSearchParams(location.search);

document.documentElement.lang = language;
// Whoever comes or goes here: what the planner kept of a doctor for want of a network is not for the next.
localStorage.removeItem("kept");
page.replaceChildren(element("h1", {}, say("title")), status);
void attempt(show);

async function show(): Promise<void> {
  const ways = (await askAuth("ways")) as Ways;
  // Cookies and passkeys are of one address: the gateway's own.
  if (ways.origin !== location.origin) {
    location.replace(ways.origin + location.pathname + location.search);
    return;
  }
  const [token, code] = [asked.get("token"), waitingCode()];
  const own = (await askApi("{ viewer { role } mySessions { sessionId device } }")) as Own;
  const content =
    token !== null
      ? [entry(token)]
      : own.viewer.role === "PUBLIC"
        ? strangers(ways)
        : [...(await question(code, own.viewer)), ...members(own)];
  if (asked.has("error")) status.textContent = say("refused");
  page.replaceChildren(element("h1", {}, say("title")), status, ...content);
}

/** Programs that look through mail open links: only a click spends this one. */
const entry = (token: string): HTMLElement =>
  element(
    "form",
    { method: "get", action: "/auth/magic-link/verify" },
    element("p", {}, say("enterNotice")),
    element("input", { type: "hidden", name: "token", value: token }),
    element("input", { type: "hidden", name: "callbackURL", value: "/sign-in/" }),
    element("button", {}, say("enter")),
  );

/** What a terminal that waits asks of whoever is signed in; nothing where none does. */
async function question(code: string | null, { role }: Own["viewer"]): Promise<HTMLElement[]> {
  if (code === null) return [];
  const decide = (choice: () => Promise<string>) =>
    attempt(async () => {
      const said = await choice();
      await show();
      status.textContent = said;
    });
  return [await terminalQuestion(code, { role, decide })];
}

function strangers(ways: Ways): HTMLElement[] {
  const email = element("input", { type: "email", name: "email", required: true, autocomplete: "email" });
  const form = element(
    "form",
    {},
    element("label", {}, say("email"), email),
    element("button", {}, say("sendLink")),
  );
  const sendLink = () =>
    attempt(async () => {
      await askAuth("sign-in/magic-link", { email: email.value, callbackURL: "/sign-in/" });
      const outbox = element("a", { href: "/outbox" }, say("outbox"));
      status.replaceChildren(say("sent"), " ", ...(ways.hasOutbox ? [outbox] : []));
    });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void sendLink();
  });
  const demo = ways.demoUsers.map(({ email: address, role }) =>
    button(role, () => {
      email.value = address;
      return sendLink();
    }),
  );
  return [
    form,
    ...(hasPasskeys ? [button(say("usePasskey"), () => attempt(() => signInWithPasskey().then(show)))] : []),
    ...(ways.hasProvider ? [button(say("useProvider"), () => attempt(openProvider))] : []),
    ...(demo.length > 0 ? [element("section", {}, element("p", {}, say("demo")), ...demo)] : []),
  ];
}

async function openProvider(): Promise<void> {
  const way = { provider: "oidc", callbackURL: "/sign-in/", errorCallbackURL: "/sign-in/" };
  const { url } = (await askAuth("sign-in/social", way)) as { url: string };
  location.assign(url);
}

function members({ viewer, mySessions }: Own): HTMLElement[] {
  const end = "mutation ($id: String!) { endSession(sessionId: $id) { __typename } }";
  const sessions = (mySessions ?? []).map(({ sessionId, device }) =>
    element(
      "li",
      {},
      `${device ?? "—"} `,
      button(say("end"), () => attempt(() => askApi(end, { id: sessionId }).then(show))),
    ),
  );
  const add = () => addPasskey().then(() => (status.textContent = say("passkeyAdded")));
  return [
    element("p", {}, `${say("signedIn")} (${viewer.role})`),
    element("p", {}, element("a", { href: "/planner/" }, say("planner"))),
    ...(hasPasskeys ? [button(say("addPasskey"), () => attempt(add))] : []),
    element("section", {}, element("h2", {}, say("sessions")), element("ul", {}, ...sessions)),
    button(say("signOut"), () => attempt(() => askAuth("sign-out", {}).then(show))),
  ];
}

function button(label: string, act: () => Promise<void>): HTMLButtonElement {
  const made = element("button", { type: "button" }, label);
  made.addEventListener("click", () => void act());
  return made;
}

async function attempt(act: () => Promise<unknown>): Promise<void> {
  status.textContent = "";
  try {
    await act();
  } catch (error) {
    status.textContent =
      error instanceof Unreachable
        ? say("unreachable")
        : `${say("failed")} ${error instanceof Error ? error.message : ""}`;
  }
}
