import { type RefObject, useId } from "react";
import { useWords } from "../locale/use-words.ts";

/** The board's keys: the most used below it, all of them in the dialog that « ? » opens. */
export function GridKeys({ help }: { help: RefObject<HTMLDialogElement | null> }) {
  const { i18n } = useWords();
  const title = useId();
  const arrows = i18n._("Flèches");
  const enter = i18n._("Entrée");
  const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
    [[arrows], i18n._("semaine ou ligne voisine")],
    [[i18n._("Début"), i18n._("Fin")], i18n._("première ou dernière semaine ; avec Ctrl, du tableau")],
    [
      [i18n._("Page préc."), i18n._("Page suiv.")],
      i18n._("quatre semaines plus tôt ou plus tard ; avec Alt, dix lignes"),
    ],
    [["P"], i18n._("semaine à pourvoir suivante ; avec Maj, précédente")],
    [[enter], i18n._("ouvrir la semaine")],
    [[i18n._("Maj"), "F10"], i18n._("les actions de la semaine")],
    [[i18n._("Échap")], i18n._("fermer la semaine et revenir à sa case")],
    [["Ctrl", "Z"], i18n._("défaire ce qui vient d’être fait")],
    [["?"], i18n._("cette aide")],
  ];
  return (
    <>
      <p className="grid-keys screen-only" aria-hidden="true">
        <Keys names={[arrows]} /> {i18n._("se déplacer")} · <Keys names={[enter]} />{" "}
        {i18n._("ouvrir la semaine")} · <Keys names={["P"]} /> {i18n._("à pourvoir suivante")} ·{" "}
        <Keys names={["?"]} /> {i18n._("aide")}
      </p>
      <dialog ref={help} className="grid-help" aria-labelledby={title}>
        <h2 id={title}>{i18n._("Le tableau au clavier")}</h2>
        <dl>
          {keys.map(([names, what]) => (
            <div key={what}>
              <dt>
                <Keys names={names} />
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="button" onClick={() => help.current?.close()}>
          {i18n._("Fermer l’aide")}
        </button>
      </dialog>
    </>
  );
}

const Keys = ({ names }: { names: readonly string[] }) =>
  names.map((name) => (
    <kbd key={name} className="key">
      {name}
    </kbd>
  ));
