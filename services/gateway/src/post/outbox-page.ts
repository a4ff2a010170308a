import { escaped } from "../site/escaped.ts";
import type { Attachment, Letter } from "./post.ts";

const linked = (text: string): string =>
  escaped(text).replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);

const fileCard = ({ fileName, content }: Attachment): string =>
  `<details><summary>${escaped(fileName)}</summary><pre>${escaped(content)}</pre></details>`;

const letterCard = ({ to, subject, text, attachment }: Letter): string =>
  `<article><h2>${escaped(subject)}</h2><p>${escaped(to)}</p><pre>${linked(text)}</pre>${attachment === undefined ? "" : fileCard(attachment)}</article>`;

/** What would have been sent, had there been a mail server. */
export const outboxPage = (letters: readonly Letter[]): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Courrier · Outbox · Médecins Solidaires</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>Courrier <span lang="en">· Outbox</span></h1>
<p>Sans serveur de courrier (MS_SMTP_URL), les lettres restent ici.<br>
<span lang="en">Without a mail server (MS_SMTP_URL), letters stay here.</span></p>
${letters.length === 0 ? '<p>Aucune lettre. <span lang="en">No letter.</span></p>' : letters.map(letterCard).join("\n")}
</main>
</body>
</html>
`;
