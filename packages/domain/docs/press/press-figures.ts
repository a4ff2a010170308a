import { formulaRows } from "./formula-rows.ts";
import { networkRows } from "./network-rows.ts";
import { type PressRow, writeIn } from "./press-row.ts";

const writeRow = ({ printed, by, found }: PressRow): string =>
  `| ${printed.fr} | ${printed.en} | ${by} | ${found.fr(writeIn("fr"))} | ${found.en(writeIn("en"))} |`;

/** What the press printed, beside what the same facts give. */
export const pressFigures = `## Ce que la presse a imprimé · What the press printed

Les faits du communiqué et de la presse, et ce que les définitions en font. Ce qui se contredit est expliqué dessous.

The facts of the release and of the press, and what the definitions make of them. What contradicts itself is explained below.

| Imprimé | Printed | Par · By | Trouvé | Found |
| --- | --- | --- | --- | --- |
${[...networkRows, ...formulaRows].map(writeRow).join("\n")}

Ne sont pas des chiffres du réseau, et n’ont pas de définition ici : ceux de ses partenaires (250 producteurs, 115 villages, 2 000 épiceries), la paie d’une semaine (datée, confidentielle), les près de 300 personnes d’une réunion publique (gardées avec cette étape du dossier d’ouverture), les sept pionniers et les dix valeurs de la charte (\`holdersOf\`, \`charterOn\` : une liste à une date).

Not figures of the network, and without a definition here: those of its partners (250 producers, 115 villages, 2,000 groceries), the pay of a week (dated, confidential), the nearly 300 people at a public meeting (kept with that milestone of the opening file), the seven pioneers and the ten values of the charter (\`holdersOf\`, \`charterOn\`: a list at a date).

`;
