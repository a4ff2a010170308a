import type { Gist, Pages } from "./letter-page.ts";

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ownWeeks = ({ ownPage }: Gist): string => `All your weeks: ${ownPage}`;
const hindrance = ({ ownPage }: Gist): string =>
  `Something in the way? You may withdraw without saying why: ${ownPage}`;
const answer = ({ ownPage }: Gist): string => `Yes or no, both help us. To answer: ${ownPage}`;

/** The letters in English. */
export const pagesInEnglish: Pages = {
  CONFIRMED: (gist) => ({
    subject: gist.count === 1 ? `${upper(gist.first)}: confirmed` : `${gist.count} weeks confirmed`,
    paragraphs: [
      "It is confirmed, you come to:",
      gist.weeks,
      "Thank you for this time. The attached file puts it into your calendar.",
      hindrance(gist),
    ],
  }),
  ENDED: (gist) => ({
    subject:
      gist.count === 1
        ? `${upper(gist.first)}: no longer to be covered`
        : `${gist.count} weeks are no longer to be covered`,
    paragraphs: [
      "The schedule has changed. You need not come any more:",
      gist.weeks,
      "You need do nothing; the attached file brings your calendar up to date. Thank you for having been available.",
      `Other weeks look for a doctor, if you wish: ${gist.freePage}`,
    ],
  }),
  WITHDRAWN: (gist) => ({
    subject: gist.count === 1 ? `${upper(gist.first)}: your withdrawal is noted` : "Your withdrawal is noted",
    paragraphs: [
      "It is noted, and thank you for saying so. You need not come any more:",
      gist.weeks,
      "We look for somebody who can come. The attached file brings your calendar up to date.",
      ownWeeks(gist),
    ],
  }),
  MOVED: (gist) => ({
    subject: gist.count === 1 ? `Your week changes: ${gist.first}` : "Your weeks change",
    paragraphs: [
      "The schedule has changed. You come to:",
      gist.weeks,
      "You need not come any more:",
      gist.others,
      "Thank you for being flexible. The attached file brings your calendar up to date.",
      hindrance(gist),
    ],
  }),
  SWAPPED: (gist) => ({
    subject: `Your swap is done: ${gist.first}`,
    paragraphs: [
      "You have swapped with a colleague. You come to:",
      gist.weeks,
      "Your colleague comes to:",
      gist.others,
      "Thank you both. The attached file brings your calendar up to date.",
      ownWeeks(gist),
    ],
  }),
  SWAP_ASKED: (gist) => ({
    subject: `A swap, for your ${gist.first}?`,
    paragraphs: [
      "A colleague would like to come in your place:",
      gist.weeks,
      "And offers you to come in theirs:",
      gist.others,
      "Nothing changes unless you agree.",
      answer(gist),
    ],
  }),
  SWAP_DECLINED: (gist) => ({
    subject: `Your ${gist.first} does not change`,
    paragraphs: [
      "Your colleague cannot swap this time. Nothing changes, you come to:",
      gist.weeks,
      `To offer another swap, or to withdraw: ${gist.ownPage}`,
    ],
  }),
  WEEK_OFFERED: (gist) => ({
    subject:
      gist.count === 1
        ? `${upper(gist.first)}: could you come?`
        : `${gist.count} weeks to fill: could you come?`,
    paragraphs: ["We look for a doctor, and thought of you:", gist.weeks, answer(gist)],
  }),
  BACKUP_ASKED: (gist) => ({
    subject:
      gist.count === 1
        ? `${upper(gist.first)}: could you be the backup?`
        : `${gist.count} weeks: could you be the backup?`,
    paragraphs: [
      "A backup comes only if the expected doctor no longer can. Could you be it:",
      gist.weeks,
      answer(gist),
    ],
  }),
  WEEK_IN_14_DAYS: (gist) => ({
    subject: `Soon: ${gist.first}`,
    paragraphs: ["Your week draws near. You come to:", gist.weeks, hindrance(gist)],
  }),
  WEEK_IN_3_DAYS: (gist) => ({
    subject: `See you on Monday: ${gist.first}`,
    paragraphs: [
      "Monday is the day. You come to:",
      gist.weeks,
      "Safe travels, and thank you.",
      ownWeeks(gist),
    ],
  }),
  WEEK_THANKED: (gist) => ({
    subject: `Thank you for your ${gist.first}`,
    paragraphs: [
      "Thank you for this week:",
      gist.weeks,
      `Would you like to come back? One touch says so: ${gist.ownPage}`,
    ],
  }),
};
