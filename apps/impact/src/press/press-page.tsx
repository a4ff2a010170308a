import { useWords } from "@ms/ui";
import type { SiteFacts } from "../reading/read-site.ts";
import { PressKitView } from "./press-kit-view.tsx";

/** Presse: the network in figures and its territories, to copy or to print; another day where a script runs. */
export function PressPage({ facts }: { facts: SiteFacts }) {
  const { i18n } = useWords();
  return (
    <section className="column page">
      <h1>{i18n._("Dossier de presse")}</h1>
      <p className="screen-only">
        {i18n._("Chaque phrase porte sa date, son périmètre et sa source. Le même en PDF :")}{" "}
        <code>npm run ms -- press-kit --as-of 2023-11-27 --pdf dossier.pdf</code>
      </p>
      <div id="press-question" className="screen-only" data-as-of={facts.asOf} />
      <div id="press-kit">
        <PressKitView facts={facts} hasFiles />
      </div>
    </section>
  );
}
