import { element } from "./element.ts";
import { askAuth, Unreachable } from "./gateway.ts";
import { say } from "./words.ts";

const place = "terminal-code";

/** The code of a terminal that waits, from the address or from before signing in. */
export function waitingCode(): string | null {
  const inAddress = new URLSearchParams(location.search).get("user_code");
  if (inAddress !== null) localStorage.setItem(place, inAddress);
  return localStorage.getItem(place);
}

const grouped = (code: string): string => code.replace(/[^a-z0-9]/gi, "").replace(/^(.{4})(?=.)/, "$1-");

/** Asks whoever is signed in whether the terminal may act in their name; `decide` runs a choice. */
export async function terminalQuestion(
  code: string,
  { role, decide }: { role: string; decide: (choice: () => Promise<string>) => Promise<void> },
): Promise<HTMLElement> {
  const chosen = (path: "approve" | "deny", words: "allowed" | "notAllowed") => async () => {
    await askAuth(`device/${path}`, { userCode: code });
    forget();
    return say(words);
  };
  const choice = (words: "allow" | "refuse", act: () => Promise<string>): HTMLButtonElement => {
    const made = element("button", { type: "button" }, say(words));
    made.addEventListener("click", () => void decide(act));
    return made;
  };
  const { status } = (await askAuth(`device?user_code=${encodeURIComponent(code)}`).catch(
    (fault: unknown) => {
      if (fault instanceof Unreachable) throw fault;
      return {};
    },
  )) as { status?: string };
  if (status !== "pending") {
    forget();
    return element("p", { role: "alert" }, say("codeOver"));
  }
  return element(
    "section",
    {},
    element("h2", {}, say("terminal")),
    element("p", {}, say("compare")),
    element("p", {}, element("strong", {}, grouped(code))),
    element("p", {}, `${say("grants")} (${role})`),
    choice("allow", chosen("approve", "allowed")),
    choice("refuse", chosen("deny", "notAllowed")),
  );
}

function forget(): void {
  localStorage.removeItem(place);
  history.replaceState(null, "", location.pathname);
}
