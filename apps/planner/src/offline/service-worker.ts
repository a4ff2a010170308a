import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

/** The page and the files of a doctor's screens, as they have been built. */
declare const shell: Parameters<typeof precacheAndRoute>[0];
declare const self: { readonly skipWaiting: () => Promise<void> };

// A newer one takes over at once: the page that is open goes on, the next is the newer one's.
void self.skipWaiting();
precacheAndRoute(shell);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL("/planner/index.html")));
