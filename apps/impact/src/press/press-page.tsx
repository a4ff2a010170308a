import { useWords } from "@ms/ui";
import type { SiteFacts } from "../reading/read-site.ts";
import { PressCommand } from "./press-command.tsx";
import { PressKitView } from "./press-kit-view.tsx";

/** Presse: the network in figures and its territories, to copy or to print; another day where a script runs. */
export function PressPage({ facts }: { facts: SiteFacts }) {
  const { i18n } = useWords();
  return (
    <section className="column page">
      <h1>{i18n._("Dossier de presse")}</h1>
      <div id="press-question" className="screen-only" data-as-of={facts.asOf} />
      <div id="press-kit">
        <PressCommand asOf={facts.asOf} />
        <PressKitView facts={facts} hasFiles />
      </div>
    </section>
  );
}
