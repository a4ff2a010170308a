import type { Language } from "@ms/domain";
import type { Letter } from "../post/post.ts";

interface Opening {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** The address that signs the reader in, once. */
  readonly url: string;
}

/** How long a link holds. */
export const linkMinutes = 15;

const lastWords: Record<Language, string> = {
  fr: `Ce lien ouvre une seule fois, pendant ${linkMinutes} minutes. Si vous n’avez rien demandé, ne faites rien.`,
  en: `This link works once, within ${linkMinutes} minutes. If you asked for nothing, do nothing.`,
};

/** The letter that signs somebody in. */
export const signInLetter = ({ name, email, language, url }: Opening): Letter =>
  language === "fr"
    ? {
        to: email,
        subject: "Votre lien de connexion à Médecins Solidaires",
        text: `Bonjour ${name},\n\nPour vous connecter :\n${url}\n\n${lastWords.fr}\n`,
      }
    : {
        to: email,
        subject: "Your sign-in link for Médecins Solidaires",
        text: `Hello ${name},\n\nTo sign in:\n${url}\n\n${lastWords.en}\n`,
      };

/** The letter that welcomes somebody who has been invited. */
export const invitationLetter = ({ name, email, language, url }: Opening): Letter => {
  const page = new URL("/sign-in/", url).href;
  return language === "fr"
    ? {
        to: email,
        subject: "Votre invitation à Médecins Solidaires",
        text: `Bonjour ${name},\n\nVous êtes invité(e) à rejoindre le réseau. Pour vous connecter :\n${url}\n\n${lastWords.fr}\nPassé ce délai, demandez un autre lien : ${page}\n`,
      }
    : {
        to: email,
        subject: "Your invitation to Médecins Solidaires",
        text: `Hello ${name},\n\nYou are invited to join the network. To sign in:\n${url}\n\n${lastWords.en}\nAfter that, ask for another link: ${page}\n`,
      };
};
