interface Text {
  readonly fr: string;
  readonly en: string;
}

/** The reader's language: that of the browser, French unless it is English. */
export const language = navigator.language.startsWith("en") ? "en" : "fr";

/** What the page says. */
export const words = {
  title: { fr: "Se connecter", en: "Sign in" },
  email: { fr: "Votre adresse électronique", en: "Your e-mail address" },
  sendLink: { fr: "Recevoir un lien", en: "Receive a link" },
  sent: {
    fr: "Si cette adresse est celle d’une personne invitée, un lien vient de lui être envoyé.",
    en: "If this address is that of somebody invited, a link has just been sent to it.",
  },
  outbox: { fr: "Voir le courrier de cette machine", en: "See this machine’s outbox" },
  enter: { fr: "Entrer", en: "Enter" },
  enterNotice: { fr: "Votre lien est prêt.", en: "Your link is ready." },
  usePasskey: { fr: "Se connecter avec une clé d’accès", en: "Sign in with a passkey" },
  useProvider: { fr: "Se connecter avec votre organisation", en: "Sign in with your organisation" },
  addPasskey: { fr: "Ajouter une clé d’accès à cet appareil", en: "Add a passkey to this device" },
  passkeyAdded: { fr: "La clé d’accès est prête.", en: "The passkey is ready." },
  demo: { fr: "Réseau d’exemple, en tant que :", en: "Example network, as:" },
  signedIn: { fr: "Vous êtes connecté(e).", en: "You are signed in." },
  sessions: { fr: "Vos connexions", en: "Your sessions" },
  end: { fr: "Fermer", en: "End" },
  signOut: { fr: "Se déconnecter", en: "Sign out" },
  planner: { fr: "Ouvrir le planning", en: "Open the planner" },
  refused: {
    fr: "Ce lien ne vaut plus, ou cette connexion a été refusée. Demandez un autre lien.",
    en: "This link no longer holds, or this sign-in was refused. Ask for another link.",
  },
  failed: { fr: "Cela n’a pas abouti. Essayez encore.", en: "That did not work. Try again." },
} satisfies Record<string, Text>;

/** A text of the page in the reader's language. */
export const say = (word: keyof typeof words): string => words[word][language];
