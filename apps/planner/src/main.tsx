import { askAhead } from "./gateway/first-gateway.ts";
import "@ms/ui/theme.css";

// Small, and so here first: the questions travel while the rest is fetched. The fonts come last: until
// then the reader's own stand in for them, and nothing that is to be read waits behind them.
void Promise.all([askAhead(), import("./start.tsx")]).then(() => import("./fonts.ts"));
