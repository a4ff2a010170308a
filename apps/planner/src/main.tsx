import { askAhead } from "./gateway/first-gateway.ts";
import "@ms/ui/theme.css";

// Small, and so here first: the questions travel while the rest is fetched.
void askAhead();
void import("./start.tsx");
