const reopenedUnder = "reopened";

/** Whether the gateway has other pages by now than the one that is open. */
async function isRenewed(own: string): Promise<boolean> {
  // The question keeps the service worker from answering with what it has.
  const answer = await fetch("/planner/?now", { cache: "no-store" }).catch(() => undefined);
  return answer?.ok === true && !(await answer.text()).includes(own);
}

/** Opens the page anew, once, where the gateway has a newer one; else says no. */
export async function reopenIfRenewed(): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>("script[type=module]");
  const own = new URL(script?.src ?? location.href).pathname;
  if (sessionStorage.getItem(reopenedUnder) === own || !(await isRenewed(own))) return false;
  sessionStorage.setItem(reopenedUnder, own);
  if ("serviceWorker" in navigator)
    await (await navigator.serviceWorker.getRegistration("/planner/"))?.unregister();
  location.reload();
  return true;
}
