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
  terminal: { fr: "Autoriser un terminal ?", en: "Allow a terminal?" },
  compare: {
    fr: "La commande « ms login » attend. Vérifiez que ce code est bien celui qu’elle montre :",
    en: "The command “ms login” is waiting. Check that this code is the one that it shows:",
  },
  grants: {
    fr: "Autorisé, ce terminal agira en votre nom pendant trente jours.",
    en: "Once allowed, this terminal acts in your name for thirty days.",
  },
  allow: { fr: "Autoriser", en: "Allow" },
  refuse: { fr: "Refuser", en: "Refuse" },
  allowed: { fr: "C’est fait : revenez au terminal.", en: "Done: go back to the terminal." },
  notAllowed: { fr: "Refusé : ce terminal n’aura rien.", en: "Refused: that terminal gets nothing." },
  codeOver: {
    fr: "Ce code est inconnu, expiré ou déjà utilisé : relancez « ms login ».",
    en: "This code is unknown, expired or used already: run “ms login” again.",
  },
  refused: {
    fr: "Ce lien ne vaut plus, ou cette connexion a été refusée. Demandez un autre lien.",
    en: "This link no longer holds, or this sign-in was refused. Ask for another link.",
  },
  unreachable: {
    fr: "La passerelle ne répond pas. Vérifiez la connexion, puis rechargez la page : rien n’est perdu.",
    en: "The gateway does not answer. Check the connection, then reload the page: nothing is lost.",
  },
  failed: { fr: "Cela n’a pas abouti. Essayez encore.", en: "That did not work. Try again." },
} satisfies Record<string, Text>;

/** A text of the page in the reader's language. */
export const say = (word: keyof typeof words): string => words[word][language];
