import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countStatements } from "../testing/count-statements.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
let ajain: string;
let bellegarde: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
  ajain = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  bellegarde = await gateway.keyFor({ role: "COORDINATOR", centre: "bellegarde" });
});
afterAll(() => gateway.close());

/** A key's visible prefix: what is kept of who reported. */
const prefixOf = async (key: string): Promise<string> =>
  (await gateway.ask(`{ viewer { keyId } }`, { key })).data.viewer.keyId;

const record = `mutation ($input: RecordActivityInput!) {
  recordActivity(input: $input) {
    __typename
    ... on RecordedActivity {
      activityWeek { week consultations unscheduled homeVisits remote reportedBy line { identifier } }
      remarks { code message }
    }
    ... on Refusal { code message }
    ... on InputRefused { reasons { code field } }
    ... on RuleRefused { reasons { code } }
  }
}`;
const report = async (input: object, key = ajain) =>
  (await gateway.ask(record, { key, variables: { input } })).data.recordActivity;

const list = `query ($from: IsoWeek!, $weeks: Int!, $line: String) {
  activityWeeks(from: $from, weeks: $weeks, line: $line, first: 100) {
    totalCount
    edges { node {
      week consultations reportedBy reportedAt line { identifier }
      corrections { consultations unscheduled reportedBy reportedAt replacedAt }
    } }
  }
}`;
interface Seen {
  readonly consultations: number;
  readonly reportedBy: string;
  readonly reportedAt: string;
  readonly corrections: readonly { readonly replacedAt: string }[];
}
const reports = async ({
  line,
  week,
  key = planner,
}: {
  line: string;
  week: string;
  key?: string;
}): Promise<Seen[]> => {
  const { data } = await gateway.ask(list, { key, variables: { from: week, weeks: 1, line } });
  return data.activityWeeks.edges.map(({ node }: { node: Seen }) => node);
};

const importCsv = async (kind: string, ...rows: string[]) => {
  const contentBase64 = Buffer.from(rows.join("\n")).toString("base64");
  const { data } = await gateway.ask(
    `mutation ($kind: FileKind!, $contentBase64: String!) {
      importCsv(kind: $kind, contentBase64: $contentBase64) {
        ... on ImportReport { created changed unchanged warnings { code fileLine } }
        ... on FileRefused { reasons { code fileLine value } }
      }
    }`,
    { key: planner, variables: { kind, contentBase64 } },
  );
  return data.importCsv;
};
const activityHeader = "centre;ligne;semaine;consultations;sans rendez-vous";
const panelHeader = "centre;date;inscrits;ALD;source";

describe("a week's report", () => {
  it("keeps who reported it: the gateway for the example's, a key's prefix for the others", async () => {
    expect(await reports({ line: "ajain-1", week: "2023-W30" })).toMatchObject([{ reportedBy: "gateway" }]);
    const coordinator = await prefixOf(ajain);
    const recorded = await report({ line: "ajain-1", week: "2023-W48", consultations: 92, unscheduled: 12 });
    expect(recorded).toEqual({
      __typename: "RecordedActivity",
      activityWeek: {
        week: "2023-W48",
        consultations: 92,
        unscheduled: 12,
        homeVisits: null,
        remote: null,
        reportedBy: coordinator,
        line: { identifier: "ajain-1" },
      },
      remarks: [],
    });
    const events = await gateway.database.auditEvent.findMany({ where: { action: "activity.record" } });
    expect(events).toMatchObject([{ actor: coordinator, subject: "ajain-1 2023-W48" }]);
  });

  it("stays readable as it was when it is corrected late, by mutation or by file, the latest first", async () => {
    const [coordinator, office] = [await prefixOf(ajain), await prefixOf(planner)];
    const place = { line: "ajain-1", week: "2023-W40" };
    const before = (await reports(place))[0]!;
    await report({ ...place, consultations: before.consultations + 1 });
    const corrected = await importCsv("ACTIVITY", activityHeader, "ajain;1;2023-W40;77;");
    expect(corrected).toMatchObject({ created: 0, changed: 1 });
    const after = (await reports(place))[0]!;
    expect(after).toMatchObject({
      consultations: 77,
      reportedBy: office,
      corrections: [
        { consultations: before.consultations + 1, reportedBy: coordinator },
        { consultations: before.consultations, reportedBy: "gateway", reportedAt: before.reportedAt },
      ],
    });
    expect(after.corrections[0]?.replacedAt).toBe(after.reportedAt);
  });

  it("keeps who said it first when somebody says the same again, and no revision is added", async () => {
    const coordinator = await prefixOf(ajain);
    const place = { line: "ajain-1", week: "2023-W41" };
    await report({ ...place, consultations: 81 });
    const first = (await reports(place))[0]!;
    const [revisions, events] = [
      await gateway.database.factRevision.count(),
      await gateway.database.auditEvent.count(),
    ];
    for (let time = 0; time < 2; time++)
      expect(await importCsv("ACTIVITY", activityHeader, "ajain;1;2023-W41;81;")).toMatchObject({
        changed: 0,
        unchanged: 1,
      });
    await report({ ...place, consultations: 81 }, planner);
    expect(await reports(place)).toEqual([first]);
    expect(first.reportedBy).toBe(coordinator);
    expect(await gateway.database.factRevision.count()).toBe(revisions);
    expect(await gateway.database.auditEvent.count()).toBe(events);
  });

  it("is refused by every rule that it breaks, and the file as the mutation", async () => {
    const closed = { lineId: "bellegarde-2", week: "2023-W47" };
    await gateway.database.assignment.updateMany({
      where: closed,
      data: { state: "CANCELLED", cancelledOn: new Date("2023-11-20") },
    });
    await gateway.database.closedWeek.create({ data: { ...closed, reason: "WORKS" } });
    expect(
      await report({ line: "bellegarde-2", week: "2023-W47", consultations: 60 }, bellegarde),
    ).toMatchObject({ __typename: "RuleRefused", code: "WEEK_CLOSED" });
    const refusals: [object, string][] = [
      [{ line: "ajain-1", week: "2022-W40", consultations: 90 }, "LINE_CLOSED"],
      [{ line: "ajain-1", week: "2023-W49", consultations: 90 }, "WEEK_NOT_BEGUN"],
    ];
    for (const [input, code] of refusals)
      expect(await report(input)).toMatchObject({ __typename: "RuleRefused", code });
    const impossible = { line: "ajain-1", week: "2023-W47", consultations: 80, unscheduled: 81, remote: -1 };
    expect((await report(impossible)).reasons).toEqual(
      expect.arrayContaining([
        { code: "PART_OVER_WHOLE", field: "unscheduled" },
        { code: "NOT_A_COUNT", field: "remote" },
      ]),
    );
    expect(
      await importCsv("ACTIVITY", activityHeader, "ajain;1;2022-W40;90;", "ajain;1;2023-W49;90;"),
    ).toEqual({
      reasons: [
        { code: "LINE_CLOSED", fileLine: 2, value: "ajain-1 2022-W40" },
        { code: "WEEK_NOT_BEGUN", fileLine: 3, value: "ajain-1 2023-W49" },
      ],
    });
  });

  it("stands with a remark when it is far from what the network has seen", async () => {
    const high = await report({ line: "ajain-1", week: "2023-W42", consultations: 900 });
    expect(high).toMatchObject({
      __typename: "RecordedActivity",
      remarks: [{ code: "FAR_BEYOND_USUAL", message: expect.stringContaining("de 85 à 105") }],
    });
    const nothing = await report({ line: "ajain-1", week: "2023-W42", consultations: 0 });
    expect(nothing.remarks).toMatchObject([{ code: "NOTHING_DONE" }]);
    const csv = await importCsv("ACTIVITY", activityHeader, "ajain;1;2023-W42;900;");
    expect(csv).toMatchObject({ changed: 1, warnings: [{ code: "FAR_BEYOND_USUAL", fileLine: 2 }] });
  });

  it("of another centre is refused exactly as one of a line that is not there", async () => {
    const input = { week: "2023-W47", consultations: 90 };
    const elsewhere = await report({ line: "ajain-1", ...input }, bellegarde);
    expect(elsewhere).toMatchObject({ __typename: "NotFound", code: "NOT_FOUND" });
    expect(await report({ line: "nowhere-1", ...input }, bellegarde)).toEqual(elsewhere);
    expect(await reports({ line: "ajain-1", week: "2023-W30", key: bellegarde })).toEqual([]);
    expect(await reports({ line: "nowhere-1", week: "2023-W30", key: bellegarde })).toEqual([]);
    const { data } = await gateway.ask(list, { key: bellegarde, variables: { from: "2023-W30", weeks: 2 } });
    const lines = data.activityWeeks.edges.map(
      ({ node }: { node: { line: { identifier: string } } }) => node.line.identifier,
    );
    expect(new Set(lines)).toEqual(new Set(["bellegarde-1", "bellegarde-2"]));
    expect(data.activityWeeks.totalCount).toBe(4);
  });

  it("is seen by the doctor who came, its counts alone, and by no other doctor", async () => {
    const where = { lineId: "ajain-1", week: "2023-W30", state: "CONFIRMED" as const };
    const { doctorId } = await gateway.database.assignment.findFirstOrThrow({ where });
    const other = await gateway.database.doctor.findFirstOrThrow({
      where: { assignments: { none: { week: "2023-W30" } } },
    });
    const asked = `{ activityWeeks(from: "2023-W30", weeks: 1) { totalCount edges { node {
      line { identifier } reportedBy corrections { reportedBy } } } } }`;
    const seenBy = async (doctor: string) =>
      (await gateway.ask(asked, { key: await gateway.keyFor({ role: "DOCTOR", doctor }) })).data
        .activityWeeks;
    const counts = { line: { identifier: "ajain-1" }, reportedBy: null, corrections: null };
    expect(await seenBy(doctorId)).toEqual({ totalCount: 1, edges: [{ node: counts }] });
    expect(await seenBy(other.id)).toEqual({ totalCount: 0, edges: [] });
  });

  it("is neither made nor seen by a partner or the public, nor made by a doctor", async () => {
    const doctor = await gateway.keyFor({ role: "DOCTOR", doctor: "d001" });
    const partner = await gateway.keyFor({
      role: "PARTNER",
      partner: "commune-ajain",
      scopes: [{ kind: "NETWORK", code: "" }],
    });
    for (const key of [doctor, partner, undefined]) {
      const asking = (variables: object) => ({ variables, ...(key !== undefined && { key }) });
      const seen = await gateway.ask(list, asking({ from: "2023-W30", weeks: 1 }));
      if (key !== doctor) expect([seen.data, seen.codes]).toEqual([{ activityWeeks: null }, ["NOT_ALLOWED"]]);
      const input = { line: "ajain-1", week: "2023-W47", consultations: 1 };
      const made = await gateway.ask(record, asking({ input }));
      expect(made.data.recordActivity).toMatchObject({ __typename: "NotAllowed" });
    }
  });

  it("asks the database as often for a hundred reports with their corrections as for two", async () => {
    const statementsFor = (weeks: number) =>
      countStatements(() => gateway.ask(list, { key: planner, variables: { from: "2022-W44", weeks } }));
    await statementsFor(2);
    expect(await statementsFor(56)).toBe(await statementsFor(2));
  });
});

const recordPanel = `mutation ($input: RecordPanelCountInput!) {
  recordPanelCount(input: $input) {
    __typename
    ... on RecordedPanelCount {
      panelCount { on registered ald reportedBy corrections { registered ald reportedBy } }
      remarks { code }
    }
    ... on Refusal { code message }
    ... on InputRefused { reasons { code field } }
  }
}`;
const count = async (input: object, key = ajain) =>
  (await gateway.ask(recordPanel, { key, variables: { input } })).data.recordPanelCount;

const panelCounts = async (key: string | undefined) => {
  const { data } = await gateway.ask(
    `{ centre(identifier: "ajain") {
      panelCounts { on registered reportedBy reportedAt corrections { registered reportedBy } }
    } }`,
    key === undefined ? {} : { key },
  );
  return data.centre.panelCounts;
};

describe("a count of registered patients", () => {
  it("keeps who reported it, and what it said before", async () => {
    const [coordinator, office] = [await prefixOf(ajain), await prefixOf(planner)];
    const input = { centre: "ajain", on: "2023-11-20", registered: 1190, source: "relevé" };
    expect(await count(input)).toMatchObject({
      panelCount: { registered: 1190, ald: null, reportedBy: coordinator, corrections: [] },
      remarks: [],
    });
    expect(await importCsv("PANEL", panelHeader, "ajain;20/11/2023;1195;230;relevé")).toMatchObject({
      changed: 1,
    });
    expect((await panelCounts(ajain)).find(({ on }: { on: string }) => on === "2023-11-20")).toMatchObject({
      registered: 1195,
      reportedBy: office,
      corrections: [{ registered: 1190, reportedBy: coordinator }],
    });
  });

  it("is refused for a day to come, for more patients than a town has, for more long-term ones than registered, and for an identity", async () => {
    const input = { centre: "ajain", on: "2023-11-27", registered: 1200 };
    expect(await count({ ...input, on: "2023-11-28" })).toMatchObject({ code: "DAY_TO_COME" });
    expect((await count({ ...input, ald: 1201 })).reasons).toEqual([
      { code: "ALD_OVER_REGISTERED", field: "ald" },
    ]);
    expect((await count({ ...input, registered: 50_001 })).reasons).toEqual([
      { code: "OUT_OF_RANGE", field: "registered" },
    ]);
    expect((await count({ ...input, source: "2 55 08 14 168 025 38" })).reasons).toEqual([
      { code: "PATIENT_IDENTITY_VALUE", field: "source" },
    ]);
    expect(await importCsv("PANEL", panelHeader, "ajain;28/11/2023;1200;;")).toEqual({
      reasons: [{ code: "DAY_TO_COME", fileLine: 2, value: "ajain 2023-11-28" }],
    });
  });

  it("of another centre is refused exactly as one of a centre that is not there", async () => {
    const input = { on: "2023-11-20", registered: 1190 };
    const elsewhere = await count({ centre: "ajain", ...input }, bellegarde);
    expect(elsewhere).toMatchObject({ __typename: "NotFound", code: "NOT_FOUND" });
    expect(await count({ centre: "nowhere", ...input }, bellegarde)).toEqual(elsewhere);
  });

  it("is shown to nobody but the centre's coordinator and planners", async () => {
    const partner = await gateway.keyFor({
      role: "PARTNER",
      partner: "commune-ajain",
      scopes: [{ kind: "DEPARTMENT", code: "23" }],
    });
    expect(await panelCounts(partner)).toBeNull();
    expect(await panelCounts(bellegarde)).toBeNull();
    expect(await panelCounts(undefined)).toBeNull();
  });
});
