import type { Gist, Pages } from "./letter-page.ts";

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ownWeeks = ({ ownPage }: Gist): string => `Toutes vos semaines : ${ownPage}`;
const hindrance = ({ ownPage }: Gist): string =>
  `Un empêchement ? Vous pouvez vous désister sans dire pourquoi : ${ownPage}`;
const answer = ({ ownPage }: Gist): string => `Oui ou non, les deux nous aident. Pour répondre : ${ownPage}`;

/** The letters in French. */
export const pagesInFrench: Pages = {
  CONFIRMED: (gist) => ({
    subject: gist.count === 1 ? `${upper(gist.first)} : c’est confirmé` : `${gist.count} semaines confirmées`,
    paragraphs: [
      "C’est confirmé, vous venez :",
      gist.weeks,
      "Merci de donner ce temps. Le fichier joint l’inscrit dans votre agenda.",
      hindrance(gist),
    ],
  }),
  ENDED: (gist) => ({
    subject:
      gist.count === 1
        ? `${upper(gist.first)} : elle n’est plus à assurer`
        : `${gist.count} semaines ne sont plus à assurer`,
    paragraphs: [
      "Le planning a changé. Vous n’avez plus à venir :",
      gist.weeks,
      "Vous n’avez rien à faire ; le fichier joint met votre agenda à jour. Merci d’avoir été disponible.",
      `D’autres semaines cherchent un médecin, si vous le souhaitez : ${gist.freePage}`,
    ],
  }),
  WITHDRAWN: (gist) => ({
    subject:
      gist.count === 1 ? `${upper(gist.first)} : votre désistement est noté` : "Votre désistement est noté",
    paragraphs: [
      "C’est noté, et merci de l’avoir dit. Vous n’avez plus à venir :",
      gist.weeks,
      "Nous cherchons qui peut venir. Le fichier joint met votre agenda à jour.",
      ownWeeks(gist),
    ],
  }),
  MOVED: (gist) => ({
    subject: gist.count === 1 ? `Votre semaine change : ${gist.first}` : "Vos semaines changent",
    paragraphs: [
      "Le planning a changé. Vous venez :",
      gist.weeks,
      "Vous n’avez plus à venir :",
      gist.others,
      "Merci de votre souplesse. Le fichier joint met votre agenda à jour.",
      hindrance(gist),
    ],
  }),
  SWAPPED: (gist) => ({
    subject: `Votre échange est fait : ${gist.first}`,
    paragraphs: [
      "Vous avez échangé avec une ou un collègue. Vous venez :",
      gist.weeks,
      "Votre collègue vient :",
      gist.others,
      "Merci à vous deux. Le fichier joint met votre agenda à jour.",
      ownWeeks(gist),
    ],
  }),
  SWAP_ASKED: (gist) => ({
    subject: `Un échange, pour votre ${gist.first} ?`,
    paragraphs: [
      "Une ou un collègue aimerait venir à votre place :",
      gist.weeks,
      "Et vous propose de venir à la sienne :",
      gist.others,
      "Rien ne change sans votre accord.",
      answer(gist),
    ],
  }),
  SWAP_DECLINED: (gist) => ({
    subject: `Votre ${gist.first} ne change pas`,
    paragraphs: [
      "Votre collègue ne peut pas échanger cette fois. Rien ne change, vous venez :",
      gist.weeks,
      `Pour proposer un autre échange, ou vous désister : ${gist.ownPage}`,
    ],
  }),
  WEEK_OFFERED: (gist) => ({
    subject:
      gist.count === 1
        ? `${upper(gist.first)} : pourriez-vous venir ?`
        : `${gist.count} semaines à pourvoir : pourriez-vous venir ?`,
    paragraphs: ["Nous cherchons un médecin, et avons pensé à vous :", gist.weeks, answer(gist)],
  }),
  BACKUP_ASKED: (gist) => ({
    subject:
      gist.count === 1
        ? `${upper(gist.first)} : pourriez-vous être en relais ?`
        : `${gist.count} semaines : pourriez-vous être en relais ?`,
    paragraphs: [
      "Un relais vient seulement si le médecin prévu ne le peut plus. Pourriez-vous l’être :",
      gist.weeks,
      answer(gist),
    ],
  }),
  WEEK_IN_14_DAYS: (gist) => ({
    subject: `Bientôt : ${gist.first}`,
    paragraphs: ["Votre semaine approche. Vous venez :", gist.weeks, hindrance(gist)],
  }),
  WEEK_IN_3_DAYS: (gist) => ({
    subject: `À lundi : ${gist.first}`,
    paragraphs: ["C’est lundi. Vous venez :", gist.weeks, "Bonne route, et merci.", ownWeeks(gist)],
  }),
  WEEK_THANKED: (gist) => ({
    subject: `Merci pour votre ${gist.first}`,
    paragraphs: [
      "Merci d’avoir assuré cette semaine :",
      gist.weeks,
      `Aimeriez-vous revenir ? Un geste suffit pour le dire : ${gist.ownPage}`,
    ],
  }),
};
