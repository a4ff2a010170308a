import type { Text } from "@ms/domain";
import { type Told, tell, ToldError } from "../shared/told-error.ts";

interface Sentence extends Text {
  readonly status: number;
}

// What the gateway refuses before it looks at what is asked, or because too much is.
const refusals = {
  BAD_ADDRESS: { status: 400, fr: "Adresse mal formée.", en: "Malformed address." },
  NOT_FOUND: { status: 404, fr: "Rien à cette adresse.", en: "Nothing at this address." },
  MALFORMED_BODY: {
    status: 400,
    fr: "Le corps n’est pas du JSON en UTF-8.",
    en: "The body is not JSON in UTF-8.",
  },
  BAD_REQUEST: { status: 400, fr: "Requête mal formée.", en: "Malformed request." },
  BATCH_REFUSED: {
    status: 400,
    fr: "Envoyez une seule opération par requête.",
    en: "Send one operation a request.",
  },
  DOCUMENT_UNKNOWN: {
    status: 400,
    fr: "Personne ne connaît ce documentId : envoyez la requête elle-même.",
    en: "Nobody knows this documentId: send the query itself.",
  },
  CSRF_REFUSED: {
    status: 400,
    fr: "Par GET, joignez l’en-tête apollo-require-preflight ou content-type: application/json.",
    en: "With GET, send the header apollo-require-preflight or content-type: application/json.",
  },
  FOREIGN_ORIGIN: {
    status: 403,
    fr: "Une page d’un autre site n’est servie que si MS_CORS_ORIGINS la nomme.",
    en: "A page of another site is served only where MS_CORS_ORIGINS names it.",
  },
  MUTATION_BY_GET: {
    status: 405,
    fr: "Une mutation s’envoie par POST.",
    en: "A mutation is sent with POST.",
  },
  LENGTH_REQUIRED: {
    status: 411,
    fr: "Joignez l’en-tête content-length.",
    en: "Send the header content-length.",
  },
  BODY_TOO_LARGE: {
    status: 413,
    fr: "Le corps de la requête est trop grand.",
    en: "The body of the request is too large.",
  },
  CONTENT_TYPE_REFUSED: {
    status: 415,
    fr: "Envoyez content-type: application/json.",
    en: "Send content-type: application/json.",
  },
  COMPRESSED_BODY_REFUSED: {
    status: 415,
    fr: "Envoyez le corps sans compression.",
    en: "Send the body uncompressed.",
  },
  TOO_MANY_TOKENS: {
    status: 400,
    fr: "La requête est trop longue : coupez-la.",
    en: "The query is too long: cut it.",
  },
  TOO_DEEP: {
    status: 400,
    fr: "La requête est trop profonde.",
    en: "The query is too deep.",
  },
  TOO_MANY_ALIASES: {
    status: 400,
    fr: "La requête a trop d’alias.",
    en: "The query has too many aliases.",
  },
  TOO_MANY_DIRECTIVES: {
    status: 400,
    fr: "La requête a trop de directives.",
    en: "The query has too many directives.",
  },
  TOO_MANY_ROOT_FIELDS: {
    status: 400,
    fr: "La requête demande trop de choses à la fois.",
    en: "The query asks for too many things at once.",
  },
  TOO_MANY_FIELDS: {
    status: 400,
    fr: "La requête a trop de champs, une fois ses fragments dépliés.",
    en: "The query has too many fields, once its fragments are unfolded.",
  },
  NOT_TEXT: {
    status: 400,
    fr: "Un texte contient un caractère nul ou incomplet : retirez-le.",
    en: "A text holds a null or an incomplete character: take it out.",
  },
  COST_EXCEEDED: {
    status: 400,
    fr: "La requête peut rendre trop d’éléments : demandez des pages plus petites, moins d’indicateurs ou de lieux.",
    en: "The query may return too many items: ask for smaller pages, fewer metrics or places.",
  },
  NOT_A_SUBSCRIPTION: {
    status: 400,
    fr: "Ici se suivent les abonnements : envoyez les autres opérations à /graphql.",
    en: "Subscriptions are followed here: send other operations to /graphql.",
  },
  IS_A_SUBSCRIPTION: {
    status: 400,
    fr: "Les abonnements se suivent à /graphql/stream : envoyez-y celui-ci.",
    en: "Subscriptions are followed at /graphql/stream: send this one there.",
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 429,
    fr: "Trop d’abonnements à la fois : fermez-en un.",
    en: "Too many subscriptions at once: close one.",
  },
  RATE_LIMITED: {
    status: 429,
    fr: "Trop de demandes en une minute : attendez le temps que dit Retry-After.",
    en: "Too many calls in a minute: wait for as long as Retry-After says.",
  },
  OVERLOADED: {
    status: 503,
    fr: "Trop de demandes en ce moment : réessayez dans quelques secondes.",
    en: "Too many calls at this moment: try again in some seconds.",
  },
  TIMEOUT: {
    status: 200,
    fr: "La réponse demande trop de temps : demandez moins à la fois.",
    en: "The answer takes too long: ask for less at once.",
  },
} as const satisfies Record<string, Sentence>;

export type LimitCode = keyof typeof refusals;

/** The status of a refusal. */
export const statusOf = (code: LimitCode): number => refusals[code].status;

/** What whoever is refused is told. */
export const tellLimit = (asker: Told, code: LimitCode) => tell(asker, code, refusals[code]);

/** A refusal as GraphQL tells it. */
export function limitRefusal(
  code: LimitCode,
  {
    headers = {},
    ...reason
  }: { headers?: Readonly<Record<string, string>>; asked?: number; most?: number } = {},
): ToldError {
  const http = { status: statusOf(code), headers: new Map(Object.entries(headers)) };
  return new ToldError(refusals[code], { code, ...reason, http });
}
