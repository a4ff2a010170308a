// What the browser tests of the apps share.
export { fitsItsWindow, seriousViolations } from "./accessibility.ts";
export { openBrowser } from "../browser/open-browser.ts";
export { onStage } from "./on-stage.ts";
export { servePage } from "./serve-page.ts";
export { type Gateway, startGateway } from "./start-gateway.ts";
