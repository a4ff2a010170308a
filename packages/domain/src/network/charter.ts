import * as z from "zod";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Text } from "../shared/text.ts";
import * as field from "./fields.ts";

const textSchema = z.object({ fr: field.text, en: field.text }).readonly();

/** The association's charter of ten shared values, in force from a date until the next version. */
export const charterSchema = z
  .object({
    version: field.count.min(1, { error: "OUT_OF_RANGE" }),
    from: field.date,
    values: z.array(textSchema).length(10, { error: "OUT_OF_RANGE" }).readonly(),
  })
  .readonly();

export type Charter = z.infer<typeof charterSchema>;

/** A doctor's acceptance of a version of the charter. */
export const charterAcceptanceSchema = z
  .object({ doctor: field.identifier, version: field.count, on: field.date })
  .readonly();

export type CharterAcceptance = z.infer<typeof charterAcceptanceSchema>;

/** The charter in force on a date. */
export const charterOn = (charters: readonly Charter[], on: PlainDate): Charter | undefined =>
  charters
    .filter(({ from }) => from <= on)
    .reduce<Charter | undefined>(
      (latest, each) => (latest === undefined || each.from >= latest.from ? each : latest),
      undefined,
    );

/** Whether a doctor has accepted, by a date, the charter in force then; undefined when there is none. */
export function hasAcceptedCharter({
  doctor,
  charters,
  acceptances,
  on,
}: {
  doctor: string;
  charters: readonly Charter[];
  acceptances: readonly CharterAcceptance[];
  on: PlainDate;
}): boolean | undefined {
  const charter = charterOn(charters, on);
  if (charter === undefined) return undefined;
  return acceptances.some(
    (each) => each.doctor === doctor && each.version === charter.version && each.on <= on,
  );
}

/** What people may be for the association, beside their weeks. */
export const associationRoleLabels = {
  CO_FOUNDER: { fr: "Cofondateur ou cofondatrice", en: "Co-founder" },
  PIONEER: { fr: "Médecin pionnier", en: "Pioneer doctor" },
  DEPLOYMENT_DIRECTOR: { fr: "Direction du déploiement", en: "Director of deployment" },
  PRESS_CONTACT: { fr: "Contact presse", en: "Press contact" },
} as const satisfies Record<string, Text>;

export type AssociationRole = keyof typeof associationRoleLabels;

const associationRoles = Object.keys(associationRoleLabels) as [AssociationRole, ...AssociationRole[]];

/** A role that a person holds from a date, to another or still: the circle of pioneers changes. */
export const roleHoldingSchema = z
  .object({
    person: field.identifier,
    role: field.oneOf(associationRoles),
    from: field.date,
    to: field.date.optional(),
  })
  .refine(field.endsAfterStart, { error: "ENDS_BEFORE_START", path: ["to"] })
  .readonly();

export type RoleHolding = z.infer<typeof roleHoldingSchema>;

/** Whether a role is held on a date, its first and last day included. */
export const isHeldOn = ({ from, to }: Pick<RoleHolding, "from" | "to">, on: PlainDate): boolean =>
  from <= on && (to === undefined || on <= to);

/** The holding that a new one of the same person and role would overlap; one with the same first day is the same. */
export const overlappingHolding = (
  holding: RoleHolding,
  holdings: readonly RoleHolding[],
): RoleHolding | undefined =>
  holdings.find(
    (each) =>
      each.person === holding.person &&
      each.role === holding.role &&
      each.from !== holding.from &&
      (isHeldOn(each, holding.from) || isHeldOn(holding, each.from)),
  );

/** Who holds a role on a date, in the order of the holdings. */
export const holdersOf = ({
  role,
  holdings,
  on,
}: {
  role: AssociationRole;
  holdings: readonly RoleHolding[];
  on: PlainDate;
}): string[] =>
  holdings.filter((each) => each.role === role && isHeldOn(each, on)).map(({ person }) => person);
