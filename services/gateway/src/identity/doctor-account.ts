import type { Prisma } from "@ms/database";
import type { Language } from "@ms/domain";

/** The account that a doctor signs in with, the latest one. */
export const accountOfDoctor = {
  where: { endedAt: null },
  orderBy: { invitedAt: "desc" },
  take: 1,
} satisfies Prisma.Doctor$usersArgs;

/** The language that a doctor chose; French for one who has no account yet. */
export const languageOfAccount = ([account]: readonly { readonly language: string }[]): Language =>
  (account?.language ?? "fr") as Language;
