import type { Text } from "../shared/text.ts";
import type { Column, Table } from "./table.ts";

const example = (start: Text, written: string): Text => ({
  fr: `${start.fr}, par exemple « ${written} ».`,
  en: `${start.en}, such as “${written}”.`,
});

/** What a column wants, in a sentence: the closed list of values where there is one, else an example. */
export function expectationOf({ cell, example: written }: Column): Text {
  switch (cell.kind) {
    case "choice":
      return {
        fr: `L’une de ces valeurs : ${cell.choices.map(({ label }) => label.fr).join(", ")}.`,
        en: `One of these values: ${cell.choices.map(({ label }) => label.en).join(", ")}.`,
      };
    case "dated choices":
      return example(
        {
          fr: `Une liste parmi ${cell.choices.map(({ code }) => code).join(", ")}, avec la fin de validité`,
          en: `A list among ${cell.choices.map(({ code }) => code).join(", ")}, with the last day of validity`,
        },
        written,
      );
    case "count":
      return example({ fr: "Un nombre entier", en: "A whole number" }, written);
    case "decimal":
      return {
        fr: `Un nombre, par exemple « ${written.replace(".", ",")} ».`,
        en: `A number, such as “${written}”.`,
      };
    case "date":
      return example(
        { fr: "Un jour, jj/mm/aaaa ou aaaa-mm-jj", en: "A day, yyyy-mm-dd or dd/mm/yyyy" },
        written,
      );
    case "week":
      return example({ fr: "Une semaine ISO", en: "An ISO week" }, written);
    case "identifiers":
      return example(
        { fr: "Des identifiants séparés par « | »", en: "Identifiers separated by “|”" },
        written,
      );
    case "identifier":
      return example({ fr: "Un identifiant", en: "An identifier" }, written);
    case "code":
    case "text":
      return example({ fr: "Un texte", en: "A text" }, written);
  }
}

/** The columns of a kind of file, in a sentence. */
export const expectedColumns = ({ columns }: Pick<Table<never>, "columns">): Text => ({
  fr: `Colonnes : ${columns.map(({ header, isRequired }) => header.fr + (isRequired ? "*" : "")).join(", ")} (* obligatoire).`,
  en: `Columns: ${columns.map(({ header, isRequired }) => header.en + (isRequired ? "*" : "")).join(", ")} (* required).`,
});
