import { dateOf } from "@ms/database";
import type { PlainDate } from "@ms/domain";
import { expect, it } from "vitest";
import { openGateway } from "../testing/open-gateway.ts";

it("tells two doctors who have exchanged weeks each other's name, and nobody else", async () => {
  const gateway = await openGateway();
  try {
    const seats = [
      { lineId: "ajain-1", week: "2024-W10" },
      { lineId: "bellegarde-1", week: "2024-W12" },
    ] as const;
    await gateway.database.assignment.deleteMany({ where: { week: { in: seats.map(({ week }) => week) } } });
    const [one, other] = ["d001", "d002"] as const;
    const left = { state: "CANCELLED" as const, cancelledOn: dateOf("2023-11-20" as PlainDate) };
    await gateway.database.assignment.createMany({
      data: [
        { ...seats[0], doctorId: one, ...left },
        { ...seats[1], doctorId: other, ...left },
        { ...seats[1], doctorId: one, state: "CONFIRMED" },
      ],
    });
    const seen = async (doctor: string) => {
      const key = await gateway.keyFor({ role: "DOCTOR", doctor });
      return (await gateway.ask("{ mySwaps { name given { line week } taken { line week } } }", { key })).data
        .mySwaps;
    };
    // A week that was left and taken by nobody is no swap yet.
    expect(await seen(one)).toEqual([]);
    await gateway.database.assignment.create({ data: { ...seats[0], doctorId: other, state: "CONFIRMED" } });
    const { name } = await gateway.database.doctor.findUniqueOrThrow({ where: { id: other } });
    const [first, second] = seats.map(({ lineId, week }) => ({ line: lineId, week }));
    expect(await seen(one)).toEqual([{ name, given: first, taken: second }]);
    expect(await seen(other)).toMatchObject([{ given: second, taken: first }]);
    expect(await seen("d003")).toEqual([]);
    expect(await gateway.database.auditEvent.count({ where: { action: "doctor.read" } })).toBe(2);
  } finally {
    await gateway.close();
  }
});
