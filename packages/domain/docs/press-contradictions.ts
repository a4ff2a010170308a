/** Where the press contradicts itself, and which definition settles it. */
export const pressContradictions = `## Quand la presse se contredit · Where the press contradicts itself

Un nombre sans périmètre ni date ne se discute pas : il se répète. Voici ceux qui se contredisent, et la définition qui tranche.

A number without scope or date cannot be discussed, only repeated. These contradict one another; here is the definition that settles each.

**3 équivalents temps plein pour « le premier centre ».** Ajain a une ligne, Bellegarde deux : 3 lignes × 35 h ÷ 35 h = 3,0 ETP, pour la **Creuse** (\`contractualFte\`, département 23). Attribués au seul premier centre, il y faudrait 105 heures par semaine sur une ligne. *3 FTE credited to one centre: they are those of three lines in two centres. The scope was dropped.*

**800 médecins, ou 10 %.** 150 centres × 52 semaines = 7 800 semaines-lignes ; 10 % de 80 000 généralistes à une semaine chacun = 8 000 : rapport 1,03. Avec les 800 qu’un journal a imprimés, il serait de 0,10 : un zéro est tombé. Il faut 7 950 médecins une année de 53 semaines (2026). *800 for 10 %: a slip by ten. The base of 80,000 is the association’s; the Order counts some 85,000.*

**800 centres et 40 000 généralistes.** 41 600 semaines demandées, 40 000 offertes : 0,96. Cela ne tient qu’au-dessus d’une semaine par an et par médecin. *Holds only above one week a year each (\`projectGrowth\`).*

**1 280 patients inscrits, ou 1 280 en ALD.** Une part des inscrits est en ALD : 170 sur 900 à Ajain (juin 2023), soit 18,9 %. \`registeredPatients\` et \`aldPatients\` sont deux chiffres, et un comptage où l’ALD dépasse les inscrits est refusé. *Registered and long-term patients were mixed up; a count with more of the latter is refused.*

**8 200 consultations, et par semaine ?** Le communiqué n’est pas daté. Du 31 octobre 2022 au 27 novembre 2023 : 102 semaines-lignes (56 à Ajain, 2 × 23 à Bellegarde), 80,4 par semaine-ligne. Avec une seule ligne à Bellegarde on lirait 103,8. *The release bears no date; lines, not centres, are the base (\`consultationsPerLineWeek\`).*

**« 100 % veulent revenir ».** Une intention, demandée après la semaine, sans n. Une borne basse de 95 % demande 73 réponses unanimes ; avec 20, elle est de 84 %. Le retour constaté est un autre chiffre (\`returnRate12m\`, \`timeToReturn\`). *An intention without n; an observed return is another figure.*

**28 ans ou 27, 72 ans.** Les deux extrêmes sont dans la presse ; le réseau ne les donne pas. Un âge extrême désigne une personne, et deux publications qui diffèrent d’un an disent qui vient d’arriver. \`ageBands\` les remplace ; l’âge y est l’année de la date moins l’année de naissance, seule donnée tenue. *An extreme age points to a person, and two publications that differ tell who joined: ages are given by band.*

**340 médecins.** Ayant rejoint (\`doctorsJoined\`), au dossier complet (\`doctorsEligible\`) ou venus dans l’année (\`doctorsActive\`) : trois nombres. *Joined, eligible and active are three counts.*

**46,4 contre 149.** Le premier porte le millésime 2018, le second 2022 : le rapport (0,31) est indicatif et le chiffre le signale. Les 46,3 ETP pour 100 000 qu’il faut pour 2,5 consultations par habitant comptent des temps pleins, non des personnes : la ressemblance est un hasard. *Vintages differ, so the ratio is flagged; the likeness to 46.3 FTE is a coincidence of units.*

**9 % sans médecin traitant.** Parmi les patients en ALD du Cher, en 2022 ; non « les habitants », ni « les plus en difficulté ». *Of the long-term patients of Cher, in 2022; nobody else (\`aldWithoutGpShare\`).*

**1 200 patients, 1 500, 3 000.** Le plafond est celui d’une **ligne**, daté : 90 consultations × 52 ÷ 3,75 = 1 248. Deux lignes en portent le double. *The cap belongs to a line and changes with time (\`panelCap\`).*

**3 ETP au contrat, 2,6 à l’activité.** Une ligne à 90 consultations par semaine fait 4 680 par an, 0,87 ETP au rythme de 5 400. \`contractualFte\` et \`activityFte\` ne s’additionnent ni ne se comparent. *Time by contract and time by activity are never mixed.*

## Petits nombres · Small counts

Moins de 11 patients, moins de 5 médecins : le chiffre est masqué, et avec lui les taux qui en sont faits, puis d’autres chiffres, les plus petits d’abord, jusqu’à ce qu’aucune différence entre totaux, voisins, périmètres emboîtés ou périodes ne le rende. Ce qui a été publié le reste. La hausse d’un stock d’une date à l’autre n’est pas un compte de personnes (arrivées et départs s’y mêlent) et n’est protégée que pour l’ALD ; les séries publiques sont au mois.

Fewer than 11 patients or 5 doctors: the figure is withheld, then the rates made of it, then others, the least first, until no difference between totals, siblings, nested scopes or periods gives it back. What was published stays. The change of a stock between two dates is no count of people (arrivals and departures mix) and is protected for long-term patients alone; public series go by month.

`;
