import { aggregationLabels, metricKindLabels, scopeKindLabels, suppressionLabels } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { SiteFacts } from "../reading/read-site.ts";
import { Facts } from "../site/facts.tsx";

/** Méthode: every definition with its version, and how a figure is made, guarded and corrected. */
export function MethodPage({ facts: { metrics } }: { facts: SiteFacts }) {
  const { i18n, read } = useWords();
  const rules = [
    i18n._("Un chiffre inconnu est écrit « non publié » : jamais zéro."),
    i18n._(
      "Un petit effectif qui pourrait désigner une personne est masqué, et ce qui permettrait de le retrouver aussi.",
    ),
    i18n._("Une part porte son effectif et son intervalle de Wilson à 95 %."),
    i18n._("Un stock ne s’additionne pas d’une date à l’autre ; un flux compte les semaines terminées."),
    i18n._("Ce qui est publié à une date reste tel quel : une correction s’ajoute, les deux se lisent."),
    i18n._("Deux millésimes différents ne se comparent qu’à titre indicatif, et la page le dit."),
  ];
  return (
    <section className="column page">
      <h1>{i18n._("Méthode et définitions")}</h1>
      <p>
        {i18n._(
          "Tous les chiffres viennent des données du réseau, par les formules ci-dessous ; rien n’est saisi à la main.",
        )}
      </p>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h2>{i18n._("Les {count} définitions", { count: metrics.length })}</h2>
      {metrics.map((metric) => (
        <article key={metric.key} id={metric.key} className="definition">
          <h3>
            {read(metric.label)}{" "}
            <small>{i18n._("version {version}", { version: metric.definitionVersion })}</small>
          </h3>
          <p>{read(metric.definition)}</p>
          <Facts
            facts={[
              [i18n._("Nature"), read(metricKindLabels[metric.kind])],
              [i18n._("Unité"), read(metric.unitLabel)],
              [i18n._("Formule"), <code key="formula">{metric.formula}</code>],
              [i18n._("D’une période à l’autre"), read(aggregationLabels[metric.aggregation])],
              [i18n._("Secret"), read(suppressionLabels[metric.suppression])],
              ...(metric.minimumN === null
                ? []
                : [[i18n._("Effectif minimal"), String(metric.minimumN)] as const]),
              [i18n._("Périmètres"), metric.scopes.map((scope) => read(scopeKindLabels[scope])).join(", ")],
              [i18n._("Source"), metric.source],
            ]}
          />
        </article>
      ))}
    </section>
  );
}
