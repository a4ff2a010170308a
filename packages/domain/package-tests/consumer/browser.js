import { parseWeek } from "@ms/domain";

export const answer = parseWeek("2025-W53").ok;
