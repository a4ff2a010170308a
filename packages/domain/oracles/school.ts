import { z } from "zod";
import { zonesOnHoliday } from "../src/calendar/school-holidays.ts";
import { zoneOfAcademy } from "../src/calendar/school-zones.ts";
import { date } from "../src/network/fields.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(z.strictObject({ date: z.array(date) }), (inputs) => inputs.date.map(zonesOnHoliday)),
  answers(z.strictObject({ academies: z.array(z.string()) }), ({ academies }) =>
    academies.map(zoneOfAcademy),
  ),
];
