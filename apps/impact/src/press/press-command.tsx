import type { PlainDate, Scope } from "@ms/domain";
import { useWords } from "@ms/ui";

/** The command that prints the press kit of this page: its day, its scope, its language. */
export function PressCommand({ asOf, scope }: { asOf: PlainDate; scope?: Scope | undefined }) {
  const { i18n, language } = useWords();
  const words = [
    `npm run ms -- press-kit --as-of ${asOf}`,
    ...(scope === undefined ? [] : [`--scope ${scope.kind.toLowerCase().replace("_", "-")}:${scope.code}`]),
    `--lang ${language}`,
    `--pdf ${language === "fr" ? "dossier" : "press-kit"}.pdf`,
  ];
  return (
    <p className="screen-only">
      {i18n._("Chaque phrase porte sa date, son périmètre et sa source. Le même en PDF :")}{" "}
      <code>{words.join(" ")}</code>
    </p>
  );
}
