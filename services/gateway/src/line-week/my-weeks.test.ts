import { expect, it } from "vitest";
import { openGateway } from "../testing/open-gateway.ts";

interface Seen {
  readonly week: string;
  readonly state: string;
}

const weeks = `query ($doctor: String!) { lineWeeks(from: "2022-W48", weeks: 104, doctor: $doctor, first: 100) {
  totalCount
  edges { node { week monday state line { identifier centre { name latitude longitude } } } } } }`;

it("lists to a doctor all the doctor's weeks of the last year and to come, with the place; nobody else's", async () => {
  const gateway = await openGateway();
  try {
    const span = { gte: "2022-W48", lt: "2024-W48" };
    const mine = await gateway.database.assignment.groupBy({
      by: ["doctorId"],
      where: { state: "CONFIRMED", week: span },
      _min: { week: true },
      _max: { week: true },
    });
    const { doctorId: doctor } = mine.find(
      ({ _min, _max }) => _min.week! < "2023-W48" && _max.week! > "2023-W48",
    )!;
    await gateway.database.assignment.create({
      data: { lineId: "ajain-1", week: "2024-W40", doctorId: doctor, state: "PROPOSED" },
    });
    const rows = await gateway.database.assignment.findMany({
      where: { doctorId: doctor, state: { not: "CANCELLED" }, week: span },
      orderBy: { week: "asc" },
    });
    const key = await gateway.keyFor({ role: "DOCTOR", doctor });
    const { data, codes } = await gateway.ask(weeks, { key, variables: { doctor } });
    expect(codes).toEqual([]);
    const seen = data.lineWeeks.edges.map(({ node }: { node: Seen }) => node);
    expect(seen.map(({ week }: Seen) => week)).toEqual(rows.map(({ week }) => week));
    expect(seen.at(-1)).toEqual({
      week: "2024-W40",
      monday: "2024-09-30",
      state: "PROPOSED",
      line: {
        identifier: "ajain-1",
        centre: { name: "Ajain", latitude: expect.any(Number), longitude: expect.any(Number) },
      },
    });
    const other = await gateway.ask(weeks, {
      key,
      variables: { doctor: mine.find((each) => each.doctorId !== doctor)!.doctorId },
    });
    expect(other.data.lineWeeks.totalCount).toBe(0);
  } finally {
    await gateway.close();
  }
});
