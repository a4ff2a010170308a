/** From now on, and without a network too, this device opens a doctor's pages by itself. */
export function serveOffline(): void {
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    // A browser that will not have it goes on as it was.
    void navigator.serviceWorker.register("/planner/sw.js").catch(() => undefined);
}
