import type { Text } from "@ms/domain";

/** One reason for a refusal: its stable code, its sentence, and the field, week or doctor it is about. */
export interface Reason {
  readonly code: string;
  readonly message: Text;
  readonly field?: string;
  readonly line?: string;
  readonly week?: string;
  readonly doctor?: string;
  /** Whether the same, asked again with `despite`, would be done. */
  readonly isOverridable?: boolean;
}

/** A cell or a line of a file that does not stand. */
export interface FileReason {
  readonly code: string;
  readonly message: Text;
  readonly expected?: Text;
  /** Line of the file, the header being line 1. */
  readonly fileLine: number;
  readonly column?: string;
  readonly value?: string;
}

/** What a command may answer instead of a value. */
export type Refusal =
  | { readonly kind: "NotFound"; readonly what: Text }
  | { readonly kind: "InputRefused"; readonly reasons: readonly Reason[] }
  | { readonly kind: "RuleRefused"; readonly reasons: readonly Reason[] }
  | { readonly kind: "FileRefused"; readonly reasons: readonly FileReason[] };

const sentences = {
  centre: {
    fr: "Ce centre n’existe pas, ou n’est pas le vôtre.",
    en: "This centre does not exist, or is not yours.",
  },
  line: {
    fr: "Cette ligne n’existe pas, ou n’est pas la vôtre.",
    en: "This line does not exist, or is not yours.",
  },
  ownWeek: {
    fr: "Cette semaine n’existe pas, ou n’est pas la vôtre.",
    en: "This week does not exist, or is not yours.",
  },
  doctor: {
    fr: "Ce médecin n’existe pas, ou ne vous est pas ouvert.",
    en: "This doctor does not exist, or is not open to you.",
  },
  opening: {
    fr: "Ce projet d’ouverture n’existe pas, ou ne vous est pas ouvert.",
    en: "This opening project does not exist, or is not open to you.",
  },
  charter: {
    fr: "Cette version de la charte n’existe pas.",
    en: "This version of the charter does not exist.",
  },
  roleHolding: {
    fr: "Cette personne n’exerce pas cette fonction.",
    en: "This person does not hold this role.",
  },
  scope: {
    fr: "Ce périmètre n’existe pas, ou n’est pas le vôtre.",
    en: "This scope does not exist, or is not yours.",
  },
  plan: { fr: "Ce plan n’existe pas.", en: "This plan does not exist." },
  plannerRun: { fr: "Ce calcul n’existe pas.", en: "This planner run does not exist." },
  user: { fr: "Cette personne n’existe pas.", en: "This person does not exist." },
  session: {
    fr: "Cette session n’existe pas, ou n’est pas la vôtre.",
    en: "This session does not exist, or is not yours.",
  },
  swapOffer: {
    fr: "Cette proposition d’échange n’existe pas, ou n’est pas la vôtre.",
    en: "This offer of a swap does not exist, or is not yours.",
  },
  weekOffer: {
    fr: "Cette proposition n’existe pas, ou n’est pas la vôtre.",
    en: "This offer does not exist, or is not yours.",
  },
  webhook: { fr: "Ce webhook n’existe pas.", en: "There is no such webhook." },
  apiKey: { fr: "Cette clé n’existe pas.", en: "This key does not exist." },
} satisfies Record<string, Text>;

/** The same answer for what is absent and what is not the viewer's. */
export const notFound = (what: keyof typeof sentences): Refusal => ({
  kind: "NotFound",
  what: sentences[what],
});

/** A record that names a kind of centre that this gateway does not know. */
export const unknownProfile: Reason = {
  code: "UNKNOWN_PROFILE",
  message: { fr: "Ce profil de centre n’est pas connu.", en: "This centre profile is not known." },
  field: "profile",
};

/** A refusal by rules of the network. */
export const ruleRefused = (reasons: readonly Reason[]) => ({
  ok: false as const,
  refusal: { kind: "RuleRefused" as const, reasons },
});
