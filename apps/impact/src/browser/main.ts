import "@ms/ui/theme.css";
import "@ms/ui/fonts.css";
import "../site/site.css";
import "../overview/overview.css";
import "../chart/chart.css";
import { offerCopies } from "./offer-copies.ts";
import { openForPrint } from "./open-for-print.ts";

// All that the public pages say is in their HTML; this only makes them handier.
offerCopies();
openForPrint();

const scenario = document.getElementById("scenario");
if (scenario !== null) void import("./live-scenario.tsx").then(({ showScenario }) => showScenario(scenario));

const partner = document.getElementById("partner");
if (partner !== null)
  void import("./partner-view.tsx").then(({ showPartnerView }) => showPartnerView(partner));

const [question, kit] = ["press-question", "press-kit"].map((id) => document.getElementById(id));
if (question && kit) void import("./live-press.tsx").then(({ showPress }) => showPress(question, kit));
