import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, parseDate, weekdayOf } from "./plain-date.ts";
import { easterSunday, localHolidays, publicHolidays } from "./public-holidays.ts";

const years = fc.integer({ min: 1970, max: 2100 });
const names = (department: string, year: number): string[] =>
  publicHolidays({ year, department }).map(({ date, name }) => `${date} ${name.fr}`);

// An independent computation of Easter (Gauss, with his two exceptions), to hold against ours.
function easterByGauss(year: number): string {
  const century = Math.floor(year / 100);
  const moon = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30;
  const d = (19 * (year % 19) + moon) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + ((4 + century - Math.floor(century / 4)) % 7)) % 7;
  if (d === 29 && e === 6) return `${String(year)}-04-19`;
  if (d === 28 && e === 6 && (11 * moon + 11) % 30 < 19) return `${String(year)}-04-18`;
  const start = parseDate(`${String(year)}-03-22`);
  return start.ok ? addDays(start.value, d + e) : "";
}

describe("public holidays", () => {
  test("are eleven in every year and department, Sundays not moved", () => {
    fc.assert(
      fc.property(years, (year) => {
        const days = publicHolidays({ year, department: "23" });
        expect(days).toHaveLength(11);
        expect([...days].sort((one, other) => (one.date < other.date ? -1 : 1))).toEqual(days);
        expect(days.every(({ date }) => parseDate(date).ok && date.startsWith(String(year)))).toBe(true);
      }),
    );
    expect(names("23", 2028)).toContain("2028-01-01 Jour de l’an");
  });

  test("follow Easter, which is a Sunday between 22 March and 25 April", () => {
    const all = Array.from({ length: 131 }, (_, index) => 1970 + index);
    const isEaster = (year: number): boolean => {
      const easter = easterSunday(year);
      const isInSpan = easter.slice(5) >= "03-22" && easter.slice(5) <= "04-25";
      return easter === easterByGauss(year) && weekdayOf(easter) === 7 && isInSpan;
    };
    expect(all.filter((year) => !isEaster(year))).toEqual([]);
  });

  test("Alsace and Moselle add two, one of them in some communes only", () => {
    for (const department of ["57", "67", "68"]) {
      const [goodFriday, saintStephen] = localHolidays({ year: 2024, department });
      expect([goodFriday?.date, saintStephen?.date]).toEqual(["2024-03-29", "2024-12-26"]);
      expect(goodFriday?.condition?.fr).toContain("temple protestant");
      expect(saintStephen?.condition).toBeUndefined();
    }
  });

  test("overseas, the day of abolition is off, each department on its own day", () => {
    const days = ["971", "972", "973", "974", "976", "977", "978"].map((department) =>
      localHolidays({ year: 2024, department })[0]?.date.slice(5),
    );
    expect(days).toEqual(["05-27", "05-22", "06-10", "12-20", "04-27", "10-09", "05-28"]);
    expect(localHolidays({ year: 2024, department: "2A" })).toEqual([]);
  });
});
