import { addWeeks, type IsoWeek, mondayOf, type PlainDate, weekOf, weekRange } from "@ms/domain";

/** A question that partners ask, for the gateway, for a handler that answers it by one SQL, and for PostGraphile. */
export interface Question {
  readonly name: string;
  readonly meaning: string;
  readonly graphql: string;
  /** Its text gives the `data` of the same answer, as JSON. */
  readonly sql: string;
  readonly postgraphile: string;
  /** Requests per second, relative to the SQL, that are aimed at: uncached and from the cache. */
  readonly aims: { readonly uncached: number; readonly cached: number };
}

/** Which weeks and months are asked for. */
export interface Spans {
  /** The twelve weeks after this one. */
  readonly weeks: readonly IsoWeek[];
  /** First and last day of the twelve months before this one. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The weeks of these months, each with the first day of its month. */
  readonly months: readonly { readonly week: IsoWeek; readonly month: PlainDate }[];
}

/** The spans at the day at which the network stands. */
export function spansAt(clock: PlainDate): Spans {
  const [year = 0, month = 0] = clock.split("-").map(Number);
  const day = (...date: [number, number, number]) =>
    new Date(Date.UTC(...date)).toISOString().slice(0, 10) as PlainDate;
  const [from, to] = [day(year - 1, month - 1, 1), day(year, month - 1, 0)];
  const weeks = weekRange({ from: weekOf(from), count: 54 });
  return {
    weeks: weekRange({ from: addWeeks(weekOf(clock), 1), count: 12 }),
    from,
    to,
    months: weeks
      .filter((week) => mondayOf(week) >= from && mondayOf(week) <= to)
      .map((week) => ({ week, month: `${mondayOf(week).slice(0, 7)}-01` as PlainDate })),
  };
}

export function questionsAt({ weeks, from, to }: Spans): Question[] {
  return [
    {
      name: "Q1",
      meaning: "one centre with its lines",
      graphql: `{ centre(identifier: "exemple-0007") {
        identifier name inseeCode departmentCode openedOn latitude longitude lines { identifier mode startsOn } } }`,
      sql: `SELECT json_build_object('centre', json_build_object(
          'identifier', id, 'name', name, 'inseeCode', "inseeCode", 'departmentCode', "departmentCode",
          'openedOn', "openedOn", 'latitude', latitude, 'longitude', longitude,
          'lines', (SELECT json_agg(json_build_object('identifier', id, 'mode', mode, 'startsOn', "startsOn") ORDER BY number)
                    FROM "Line" WHERE "centreId" = "Centre".id)))::text AS data
        FROM "Centre" WHERE id = 'exemple-0007'`,
      postgraphile: `{ centre: centreByRowId(rowId: "exemple-0007") {
        rowId name inseeCode departmentCode openedOn latitude longitude
        lines: seatsByCentreId(orderBy: NUMBER_ASC) { nodes { rowId mode startsOn } } } }`,
      aims: { uncached: 0.3, cached: 1 },
    },
    {
      name: "Q2",
      meaning: "50 centres × 12 weeks, covered or not",
      graphql: `{ centres(first: 50) { edges { node { identifier name lines {
        identifier lineWeeks(from: "${weeks[0]!}", weeks: 12) { week state } } } } } }`,
      sql: `SELECT json_build_object('centres', json_build_object('edges', json_agg(json_build_object('node', json_build_object(
          'identifier', centre.id, 'name', centre.name, 'lines', (
            SELECT json_agg(json_build_object('identifier', line.id, 'lineWeeks', (
              SELECT json_agg(json_build_object('week', week, 'state', state) ORDER BY week)
              FROM bench.line_week WHERE line_id = line.id)) ORDER BY number)
            FROM "Line" AS line WHERE line."centreId" = centre.id))) ORDER BY centre.id)))::text AS data
        FROM (SELECT * FROM "Centre" ORDER BY id LIMIT 50) AS centre`,
      postgraphile: `{ centres: allCentres(first: 50, orderBy: ROW_ID_ASC) { nodes { rowId name
        lines: seatsByCentreId(orderBy: NUMBER_ASC) { nodes {
          rowId lineWeeks: lineWeeksByLineId(orderBy: WEEK_ASC) { nodes { week state } } } } } } }`,
      aims: { uncached: 0.25, cached: 10 },
    },
    {
      name: "Q3",
      meaning: "1,800 figures: consultations of 150 centres by month",
      graphql: `{ impact(metrics: [consultations], period: { from: "${from}", to: "${to}" },
        by: { time: MONTH, place: CENTRE }) { scope { code } period { from to } value n } }`,
      sql: `SELECT json_build_object('impact', json_agg(json_build_object(
          'scope', json_build_object('code', centre_id),
          'period', json_build_object('from', month, 'to', (month + interval '1 month' - interval '1 day')::date),
          'value', consultations, 'n', n) ORDER BY centre_id, month))::text AS data
        FROM bench.month`,
      postgraphile: `{ months: allMonths(orderBy: PRIMARY_KEY_ASC) { nodes { centreId month consultations n } } }`,
      aims: { uncached: 0.6, cached: 20 },
    },
  ];
}

/** What PostGraphile is shown, and the SQL reads: the same states of weeks and sums of months. */
export function viewsAt({ weeks, months }: Spans): string {
  const weekRows = weeks.map((week) => `('${week}'::char(8), '${mondayOf(week)}'::date)`).join(", ");
  const monthRows = months.map(({ week, month }) => `('${week}'::char(8), '${month}'::date)`).join(", ");
  return `
    CREATE SCHEMA bench;
    CREATE VIEW bench.centre AS SELECT * FROM "Centre";
    COMMENT ON VIEW bench.centre IS '@primaryKey id';
    CREATE VIEW bench.line AS SELECT * FROM "Line";
    COMMENT ON VIEW bench.line IS E'@name seat\n@primaryKey id\n@foreignKey ("centreId") references bench.centre (id)';
    CREATE VIEW bench.line_week AS
      SELECT line.id AS line_id, weeks.week,
        CASE WHEN assignment.state = 'CONFIRMED' THEN 'COVERED' WHEN assignment.state = 'PROPOSED' THEN 'PROPOSED'
             WHEN closed.week IS NOT NULL THEN 'CLOSED' ELSE 'UNCOVERED' END AS state
      FROM "Line" AS line
      CROSS JOIN (VALUES ${weekRows}) AS weeks (week, monday)
      LEFT JOIN "Assignment" AS assignment
        ON assignment."lineId" = line.id AND assignment.week = weeks.week AND assignment.state <> 'CANCELLED'
      LEFT JOIN "ClosedWeek" AS closed ON closed."lineId" = line.id AND closed.week = weeks.week
      WHERE line."startsOn" <= monday + 4 AND (line."endsOn" IS NULL OR line."endsOn" >= monday);
    COMMENT ON VIEW bench.line_week IS E'@primaryKey line_id,week\n@foreignKey (line_id) references bench.line (id)';
    CREATE VIEW bench.month AS
      SELECT "centreId" AS centre_id, month, sum(consultations)::integer AS consultations, count(*)::integer AS n
      FROM (VALUES ${monthRows}) AS months (week, month)
      JOIN "ActivityWeek" AS activity ON activity.week = months.week
      JOIN "Line" ON "Line".id = "lineId"
      GROUP BY 1, 2;
    COMMENT ON VIEW bench.month IS '@primaryKey centre_id,month';`;
}
