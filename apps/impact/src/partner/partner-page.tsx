import { useWords } from "@ms/ui";

/** Vue partenaire: the figures of a partner's own territory, asked live; nothing of it is in this page's file. */
export function PartnerPage() {
  const { i18n } = useWords();
  return (
    <section className="column page">
      <h1>{i18n._("Vue partenaire")}</h1>
      <p>
        {i18n._(
          "Les agences, communes et fondations partenaires lisent ici les chiffres de leur territoire, avec la clé que le réseau leur a remise.",
        )}
      </p>
      <div id="partner">
        <p>{i18n._("Cette page a besoin de JavaScript : elle interroge le réseau avec votre clé.")}</p>
      </div>
    </section>
  );
}
