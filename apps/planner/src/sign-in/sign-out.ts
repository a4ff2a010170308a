const owedUnder = "sign-out";

/** Signs out whoever this browser is signed in as; without a network, before anything else is asked. */
export async function signOut(): Promise<void> {
  localStorage.setItem(owedUnder, "owed");
  await finishSignOut().catch(() => undefined);
}

/** Ends a session that was left without a network; throws as long as there is none. */
export async function finishSignOut(): Promise<void> {
  if (localStorage.getItem(owedUnder) === null) return;
  const headers = { "content-type": "application/json" };
  const { ok } = await fetch("/auth/sign-out", { method: "POST", headers, body: "{}" });
  if (!ok) throw new Error("The session has not been ended.");
  localStorage.removeItem(owedUnder);
}
