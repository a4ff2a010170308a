import { parseWeek, wilsonInterval } from "@ms/domain";
import { planRotation } from "@ms/domain/rotation";

console.log(parseWeek("2026-W53").ok, typeof wilsonInterval, typeof planRotation);
