import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { PartnerKey } from "./partner-document.ts";

const dayOf = (instant: string | null): string => instant?.slice(0, 10) ?? "";
const spelling = ({ kind, code }: PartnerKey["scopes"][number]): string =>
  code === "" ? kind.toLowerCase() : `${kind.toLowerCase()}:${code}`;

/** The keys as a table: the day on which each ends, or was ended. */
export const drawKeys = (keys: readonly PartnerKey[], { say }: Terminal): string =>
  keys.length === 0
    ? say({ fr: "Aucun partenaire n’a de clé.", en: "No partner has a key." })
    : drawTable({
        columns: [
          { title: say({ fr: "Clé", en: "Key" }) },
          { title: say({ fr: "Partenaire", en: "Partner" }) },
          { title: say({ fr: "Usage", en: "For" }), holds: "prose" },
          { title: say({ fr: "Territoires", en: "Territories" }), holds: "prose" },
          { title: say({ fr: "Droits", en: "Rights" }), holds: "prose" },
          { title: say({ fr: "Dernier usage", en: "Last used" }) },
          { title: say({ fr: "Fin", en: "Ends" }) },
          { title: say({ fr: "Révoquée le", en: "Revoked on" }) },
        ],
        rows: keys.map(({ keyId, partner, label, scopes, rights, lastUsedAt, expiresAt, revokedAt }) => [
          keyId,
          partner ?? "",
          label,
          scopes.map(spelling).join(", "),
          rights.length === 0 ? say({ fr: "tous", en: "all" }) : rights.join(", "),
          dayOf(lastUsedAt),
          dayOf(expiresAt),
          dayOf(revokedAt),
        ]),
      });
