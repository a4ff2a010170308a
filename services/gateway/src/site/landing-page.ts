import { type Text } from "@ms/domain";
import { documentIdOf } from "../limits/trusted-documents.ts";
import { escaped } from "./escaped.ts";
import { sampleQueries } from "./sample-queries.ts";

const both = ({ fr, en }: Text): string =>
  `<span lang="fr">${escaped(fr)}</span><br><span lang="en" class="english">${escaped(en)}</span>`;

const links: Record<string, Text> = {
  graphiql: { fr: "Explorer l’API", en: "Explore the API" },
  planner: { fr: "Planning des médecins", en: "Doctors’ rotation" },
  "sign-in": { fr: "Se connecter", en: "Sign in" },
  impact: { fr: "Impact du réseau", en: "Impact of the network" },
  "open-data": { fr: "Données ouvertes", en: "Open data" },
};

const dayOf = (clock: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(clock));

const clockNotice = (clock: string): string =>
  `<p class="clock">${both({
    fr: `Réseau d’exemple, médecins inventés. Son horloge est arrêtée au ${dayOf(clock, "fr")}.`,
    en: `Example network, invented doctors. Its clock stands at ${dayOf(clock, "en-GB")}.`,
  })}</p>`;

const demoKeysNotice: Text = {
  fr: "Pour voir plus que le public, ajoutez l’en-tête Authorization: Bearer <clé> ; les clés de démonstration sont dans demo-keys.json, dans le dossier des données.",
  en: "To see more than the public, add the header Authorization: Bearer <key>; the demo keys are in demo-keys.json, in the data folder.",
};

const firstKeyNotice: Text = {
  fr: "Pour voir plus que le public, ajoutez l’en-tête Authorization: Bearer <clé> ; la première clé d’administration est dans first-key.json, dans le dossier des données.",
  en: "To see more than the public, add the header Authorization: Bearer <key>; the first administrator’s key is in first-key.json, in the data folder.",
};

const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function queryCard({ title, query }: (typeof sampleQueries)[number], origin: string): string {
  const ask = (body: object): string =>
    `curl -s ${origin}/graphql -H 'content-type: application/json' -d ${shellQuoted(JSON.stringify(body))}`;
  const commands = [
    ask({ query: query.replace(/\s+/g, " ").trim() }),
    ask({ documentId: documentIdOf(query) }),
  ];
  return `<article>
    <h3>${both(title)}</h3>
    <pre><code>${escaped(query)}</code></pre>
    <p><a class="run" href="/graphiql/?query=${encodeURIComponent(query)}">Essayer · Try it</a></p>
    <details><summary>curl</summary>${commands.map((command) => `<pre><code>${escaped(command)}</code></pre>`).join("\n")}</details>
  </article>`;
}

/** The page at the gateway's root: what runs here, and three questions to ask it. */
export const landingPage = ({
  origin,
  apps,
  clock,
}: {
  origin: string;
  apps: readonly string[];
  clock: string | undefined;
}): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Médecins Solidaires</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
  nav { display: flex; flex-wrap: wrap; gap: 1rem; }
  nav a, article, .clock { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: .5rem; padding: .75rem 1rem; }
  nav a { text-decoration: none; flex: 1 1 12rem; }
  article { margin: 1rem 0; }
  h3 { margin: 0; font-size: 1.05rem; }
  .english { opacity: .75; font-weight: 400; }
  pre { overflow-x: auto; font-size: .85rem; }
</style>
</head>
<body>
<main>
<h1>Médecins Solidaires</h1>
<p>${both({
  fr: "Des centres de santé ruraux tenus, semaine après semaine, par des médecins volontaires.",
  en: "Rural health centres kept open, week after week, by volunteer doctors.",
})}</p>
${clock === undefined ? "" : clockNotice(clock)}
<nav>${apps.map((name) => `<a href="/${name}/">${both(links[name] ?? { fr: name, en: name })}</a>`).join("")}</nav>
<h2>${both({ fr: "Trois questions à poser", en: "Three questions to ask" })}</h2>
${sampleQueries.map((each) => queryCard(each, origin)).join("\n")}
<p>${both(clock === undefined ? firstKeyNotice : demoKeysNotice)}</p>
</main>
</body>
</html>
`;
