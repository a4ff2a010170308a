import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { ListedDelivery, ListedWebhook } from "./webhook-document.ts";

/** Events as they are written on the command line and in messages: `week.uncovered`. */
export const nameOfEvent = (type: string): string => type.toLowerCase().replace("_", ".");

/** The webhooks as a table. */
export const drawWebhooks = (webhooks: readonly ListedWebhook[], { say }: Terminal): string =>
  webhooks.length === 0
    ? say({ fr: "Aucun webhook.", en: "No webhook." })
    : drawTable({
        columns: [
          { title: "Webhook" },
          { title: say({ fr: "Adresse", en: "Address" }), holds: "prose" },
          { title: say({ fr: "Événements", en: "Events" }), holds: "prose" },
          { title: say({ fr: "Clé", en: "Key" }) },
        ],
        rows: webhooks.map(({ webhookId, url, events, keyId }) => [
          webhookId,
          url,
          events.map(nameOfEvent).join(", "),
          keyId,
        ]),
      });

/** What was told, or will be, as a table. */
export const drawDeliveries = (deliveries: readonly ListedDelivery[], { say }: Terminal): string => {
  const states = {
    WAITING: say({ fr: "en attente", en: "waiting" }),
    DELIVERED: say({ fr: "reçu", en: "delivered" }),
    FAILED: say({ fr: "échoué", en: "failed" }),
  };
  if (deliveries.length === 0) return say({ fr: "Aucun envoi.", en: "No delivery." });
  return drawTable({
    columns: [
      { title: say({ fr: "Message", en: "Message" }) },
      { title: say({ fr: "Événement", en: "Event" }) },
      { title: say({ fr: "Survenu", en: "Happened" }) },
      { title: say({ fr: "État", en: "State" }) },
      { title: say({ fr: "Essais", en: "Tries" }), holds: "number" },
      { title: say({ fr: "Dernière réponse", en: "Last answer" }) },
      { title: say({ fr: "Prochain essai", en: "Next try" }) },
    ],
    rows: deliveries.map(({ messageId, event, at, state, tries, lastStatus, lastFault, dueAt }) => [
      messageId,
      nameOfEvent(event),
      at,
      states[state],
      String(tries),
      lastStatus?.toString() ?? lastFault ?? "",
      dueAt ?? "",
    ]),
  });
};
