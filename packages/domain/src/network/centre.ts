import * as z from "zod";
import * as field from "./fields.ts";

/**
 * A health centre: the patients' registered practice, whoever the doctor of the week is. It opens
 * when its first line does; `openedOn` is unknown while the opening is still planned.
 */
export const centreSchema = z
  .object({
    id: field.identifier,
    name: field.text,
    inseeCode: field.inseeCode,
    regionCode: field.regionCode,
    profile: field.identifier,
    plannedOpening: field.date.optional(),
    openedOn: field.date.optional(),
    finess: field.finess.optional(),
    address: field.text.optional(),
    phone: field.frenchPhone.optional(),
    latitude: field.decimal.min(-90).max(90).optional(),
    longitude: field.decimal.min(-180).max(180).optional(),
    source: field.text.optional(),
  })
  .readonly();

export type Centre = z.infer<typeof centreSchema>;

/** Whether a centre receives patients on a date. */
export const isOpen = ({ openedOn }: Pick<Centre, "openedOn">, on: string): boolean =>
  openedOn !== undefined && openedOn <= on;
