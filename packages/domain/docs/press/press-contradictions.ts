import type { PlainDate } from "../../src/calendar/plain-date.ts";
import { activityFte } from "../../src/capacity/fte.ts";
import { linePanel } from "../../src/capacity/panel.ts";
import { projectGrowth } from "../../src/growth/project-growth.ts";
import { writeIn } from "./press-row.ts";
import { demandOf, lineWeeksBy, ratioOf } from "./scenarios.ts";

const n = writeIn("fr");
const worked = 90 * 52;
const lineFte = activityFte({ consultationsPerYear: worked });

// The year of 53 weeks asks for one doctor more on each line.
const inLongYear = projectGrowth({
  from: "2026-12-01" as PlainDate,
  months: 1,
  centres: 150,
  openingsPerMonth: 0,
  linesPerCentre: 1,
  doctors: 8000,
  arrivalsPerMonth: 0,
  weeksPerDoctor: 1,
  cancelRate: 0,
  rescueRate: 0,
}).doctorsNeeded!;

const cutOff = (day: string): string => {
  const [lines, centres] = [2, 1].map((count) => lineWeeksBy(day as PlainDate, count)) as [number, number];
  const date = day.split("-").reverse().join("/");
  return `| ${date} | ${n(lines)} | ${n(8200 / lines, 1)} | ${n(centres)} | ${n(8200 / centres, 1)} |`;
};

/** Where the press contradicts itself, and which definition settles it. */
export const pressContradictions = `## Quand la presse se contredit · Where the press contradicts itself

Un nombre sans périmètre ni date ne se discute pas : il se répète. Voici ceux qui se contredisent, et la définition qui tranche.

A number without scope or date cannot be discussed, only repeated. These contradict one another; here is the definition that settles each.

**3 équivalents temps plein pour « le premier centre ».** Ajain a une ligne, Bellegarde deux : 3 lignes × 35 h ÷ 35 h = 3,0 ETP, pour la **Creuse** (\`contractualFte\`, département 23). Avec une ligne par centre, il y faudrait ${n((3 * 35) / 2, 1)} heures par semaine sur chacune ; au seul premier centre, ${n(3 * 35)}. *3 FTE credited to one centre: they are those of three lines in two centres. The scope was dropped.*

**800 médecins, ou 10 %.** 150 centres × 52 semaines = ${n(demandOf(150))} semaines-lignes ; 10 % de 80 000 généralistes à une semaine chacun = ${n(8000)} : rapport ${n(ratioOf(8000, 150), 2)}. Avec les 800 qu’un journal a imprimés, il serait de ${n(ratioOf(800, 150), 2)} : un zéro est tombé. Il faut ${n(inLongYear)} médecins une année de 53 semaines (2026). *800 for 10 %: a slip by ten. The base of 80,000 is the association’s; the Order counts 199,089 doctors, 42.7% of them GPs: some ${writeIn("en")(Math.round((199_089 * 0.427) / 1000) * 1000)}.*

**800 centres et 40 000 généralistes.** ${n(demandOf(800))} semaines demandées, ${n(40_000)} offertes : ${n(ratioOf(40_000, 800), 2)}. Cela ne tient qu’à partir de ${n(demandOf(800) / 40_000, 2)} semaine par an et par médecin. *Holds only above one week a year each (\`projectGrowth\`).*

**340 médecins, puis 900.** Ayant rejoint (\`doctorsJoined\`), au dossier complet (\`doctorsEligible\`) ou venus dans l’année (\`doctorsActive\`) : trois nombres, à une date chacun. *Joined, eligible and active are three counts, each at a date.*

**50 ou 52 médecins par centre.** « 50 suffisent » arrondit 52 semaines ; c’est par **ligne**, à une semaine chacun, sans annulation. À deux lignes il en faut 104. *Rounded, and for a line, not a centre.*

**1 280 patients inscrits, ou 1 280 en ALD.** Une part des inscrits est en ALD : 170 sur 900 à Ajain (juin 2023), soit ${n((100 * 170) / 900, 1)} %. \`registeredPatients\` et \`aldPatients\` sont deux chiffres, et un comptage où l’ALD dépasse les inscrits est refusé. *Registered and long-term patients were mixed up; a count with more of the latter is refused.*

**8 200 consultations, et par semaine ?** Le communiqué n’est pas daté, et Bellegarde a ouvert à deux lignes. *The release bears no date; lines, not centres, are the base (\`consultationsPerLineWeek\`).*

| Au · By | Semaines-lignes · Line-weeks | Par semaine-ligne · Each | À une ligne par centre · One line a centre | Chacune · Each |
| --- | --- | --- | --- | --- |
${["2023-11-06", "2023-11-27", "2023-12-18", "2024-01-01"].map(cutOff).join("\n")}

**3,0 ou 9,3 consultations par patient et par an.** Les premiers mois, l’attente accumulée et une patientèle qui grandit gonflent le rapport au nombre d’inscrits à la fin. \`consultationsPerPatientYear\` compte le temps vécu par les inscrits, après 26 semaines. *Early ratios to the end stock show the backlog and the growing panel; the metric counts patient-time.*

**« 100 % veulent revenir ».** Une intention, demandée après la semaine, sans n. Le retour constaté est un autre chiffre (\`returnRate12m\`, \`timeToReturn\`). *An intention without n; an observed return is another figure.*

**28 ans ou 27, 72 ans.** Les deux extrêmes sont dans la presse ; le réseau ne les donne pas. Un âge extrême désigne une personne, et deux publications qui diffèrent d’un an disent qui vient d’arriver. \`ageBands\` les remplace ; l’âge y est l’année de la date moins l’année de naissance, seule donnée tenue. *An extreme age points to a person, and two publications that differ tell who joined: ages are given by band.*

**46,4 contre 149, et 124,2.** Le premier porte sans doute le millésime 2018, le deuxième 2022 : le rapport est indicatif et le chiffre le signale. Les 46,3 ETP pour 100 000 qu’il faut pour 2,5 consultations par habitant comptent des temps pleins, non des personnes : la ressemblance est un hasard. *Vintages differ, so the ratio is flagged; the likeness to 46.3 FTE is a coincidence of units.*

**9 % sans médecin traitant.** Parmi les patients en ALD du Cher, en 2022 ; non « les habitants », ni « les plus en difficulté ». *Of the long-term patients of Cher, in 2022; nobody else (\`aldWithoutGpShare\`).*

**1 200 patients, 1 500, 2 600, 3 000.** Le plafond est celui d’une **ligne**, daté : 90 consultations × 52 ÷ 3,75 = ${n(linePanel({ consultationsPerLineWeek: 90, weeksPerYear: 52, visitsPerPatientYear: 3.75 }))}. Deux lignes en portent le double. *The cap belongs to a line and changes with time (\`panelCap\`).*

**3 ETP au contrat, ${n(3 * lineFte, 1)} à l’activité.** Une ligne à 90 consultations par semaine fait ${n(worked)} par an, ${n(lineFte, 2)} ETP au rythme de 5 400. \`contractualFte\` et \`activityFte\` ne s’additionnent ni ne se comparent. *Time by contract and time by activity are never mixed.*

**Deux coordinatrices, ou une et une assistante.** Le nombre et le métier de chaque poste sont des données du centre, datées (\`teamPeople\`). *Posts are dated data of each centre.*

**Un nouveau médecin le samedi, ou le lundi.** On arrive et l’on part le samedi ; on soigne du lundi au vendredi. La semaine de soins est la semaine ISO (\`daysOfWeek\`), celle du logement va de samedi à samedi (\`lodgingOfWeek\`). *Doctors change over on Saturday and see patients from Monday on.*

**Charenton, le 6 février 2024 ou le 7.** La date d’ouverture est une donnée du centre, avec sa source ; la semaine W06 compte dès que le centre est ouvert le vendredi. *The opening date is a fact of the centre; its week counts once it is open by the Friday.*

## Petits nombres · Small counts

Moins de 11 patients, moins de 5 médecins : le chiffre est masqué, et avec lui les taux qui en sont faits, puis d’autres chiffres, les plus petits d’abord, jusqu’à ce qu’aucune différence entre totaux, voisins, périmètres emboîtés ou périodes ne le rende. Ce qui a été publié le reste. La hausse d’un stock d’une date à l’autre n’est pas un compte de personnes (arrivées et départs s’y mêlent) et n’est protégée que pour l’ALD ; les séries publiques sont au mois, et ce que sont les médecins (statut, âge, domicile) ne se lit qu’en fin de mois, aux jours publiés et au jour même.

Fewer than 11 patients or 5 doctors: the figure is withheld, then the rates made of it, then others, the least first, until no difference between totals, siblings, nested scopes or periods gives it back. What was published stays. The change of a stock between two dates is no count of people (arrivals and departures mix) and is protected for long-term patients alone; public series go by month, and what doctors are (status, age, home) is read at months’ ends, on published days and on the day itself alone.

`;
