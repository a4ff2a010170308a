import type { ModelData } from "highs";
import type { Compiled } from "../src/rotation/optimise/compile.ts";

/** Points for a seat that stays open: more than any chain of moves costs, small enough for floating point. */
export const OPEN_POINTS = 10_000;

/** A model, and where its columns of open seats begin: they are the first. */
export interface MixedIntegerModel {
  readonly model: ModelData;
  readonly openColumns: number;
}

type Entry = readonly [row: number, value: number];

/** Collects a model column by column. */
function createModel() {
  const [colCost, colUpper, rowUpper, rowLower]: number[][] = [[], [], [], []];
  const integrality: (0 | 1)[] = [];
  const [starts, indices, values]: number[][] = [[0], [], []];
  const addRow = (lower: number, upper: number): number => {
    rowLower!.push(lower);
    return rowUpper!.push(upper) - 1;
  };
  const addColumn = (cost: number, upper: number, isWhole: boolean, entries: readonly Entry[]): void => {
    colCost!.push(cost);
    colUpper!.push(upper);
    integrality.push(isWhole ? 1 : 0);
    for (const [row, value] of entries) {
      indices!.push(row);
      values!.push(value);
    }
    starts!.push(indices!.length);
  };
  const finish = (): ModelData => {
    const [numCols, numRows] = [colCost!.length, rowUpper!.length];
    return {
      numCols,
      numRows,
      colCost: colCost!,
      colLower: new Float64Array(numCols),
      colUpper: colUpper!,
      rowLower: rowLower!,
      rowUpper: rowUpper!,
      matrix: { format: "csc", numRows, numCols, starts: starts!, indices: indices!, values: values! },
      integrality,
    };
  };
  return { addRow, addColumn, finish };
}

/**
 * The same problem as a mixed-integer programme, as small as we know to make it. Doctors of one zone and set
 * with equal offers, quota and gap are one class: their rules are intervals of weeks, so whole weeks of the
 * class can always be dealt out among them. What a class offers in a week flows to the centres of
 * its group; an own cost is a column of its own. A flow that some may not join is kept below those who may:
 * enough while each is kept from one centre only, others get columns of their own.
 */
export function buildModel(problem: Compiled): MixedIntegerModel {
  const { slots, centres, groups, seats, group, gap, quota } = problem;
  const { offerStart, offerWeek, exceptionStart, exceptionCentre, exceptionCost, groupCost } = problem;
  const { addRow, addColumn, finish } = createModel();
  const slotRow = Array.from(seats, (count) => addRow(count, count));
  for (let slot = 0; slot < slots; slot++) {
    addColumn(OPEN_POINTS, Math.max(0, seats[slot]!), false, [[slotRow[slot]!, 1]]);
  }

  const costAt = (offer: number, doctor: number, centre: number): number => {
    for (let e = exceptionStart[offer]!; e < exceptionStart[offer + 1]!; e++) {
      if (exceptionCentre[e] === centre) return exceptionCost[e]!;
    }
    return groupCost[group[doctor]! * centres + centre]!;
  };
  /** Centres where a doctor's own word is dearer than the group's. */
  const keptFrom = (offer: number, doctor: number): number[] => {
    const found: number[] = [];
    for (let e = exceptionStart[offer]!; e < exceptionStart[offer + 1]!; e++) {
      const usual = groupCost[group[doctor]! * centres + exceptionCentre[e]!]!;
      if (exceptionCost[e]! > usual) found.push(exceptionCentre[e]!);
    }
    return found;
  };

  const classes = new Map<string, { first: number; size: number }>();
  for (let doctor = 0; doctor < problem.doctors; doctor++) {
    const [begin, end] = [offerStart[doctor]!, offerStart[doctor + 1]!];
    if (begin === end) continue;
    const isAlike = exceptionStart[begin] === exceptionStart[end];
    const facts = [group[doctor], gap[doctor], quota[doctor], ...offerWeek.subarray(begin, end)];
    const key = isAlike ? facts.join() : `only ${doctor}`;
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { first: doctor, size: 1 });
    else known.size++;
  }

  const bucketRow = new Map<number, number>();
  const barrierRow = new Map<string, number>();
  const barredIn = new Map<number, Set<number>>();
  for (const { first: doctor } of classes.values()) {
    for (let offer = offerStart[doctor]!; offer < offerStart[doctor + 1]!; offer++) {
      const bucket = offerWeek[offer]! * groups + group[doctor]!;
      const barred = keptFrom(offer, doctor);
      if (barred.length > 1) continue;
      if (!bucketRow.has(bucket)) bucketRow.set(bucket, addRow(-Infinity, 0));
      for (const centre of barred) {
        const key = `${bucket},${centre}`;
        if (!barrierRow.has(key)) barrierRow.set(key, addRow(-Infinity, 0));
        barredIn.set(bucket, (barredIn.get(bucket) ?? new Set()).add(centre));
      }
    }
  }
  for (const [bucket, row] of bucketRow) {
    const [week, own] = [Math.floor(bucket / groups), bucket % groups];
    for (let centre = 0; centre < centres; centre++) {
      const slot = week * centres + centre;
      const cost = groupCost[own * centres + centre]!;
      if (cost === Infinity || seats[slot]! <= 0) continue;
      const barrier = barrierRow.get(`${bucket},${centre}`);
      const entries: Entry[] = [
        [slotRow[slot]!, 1],
        [row, 1],
      ];
      if (barrier !== undefined) entries.push([barrier, 1]);
      addColumn(cost, seats[slot]!, false, entries);
    }
  }

  for (const { first: doctor, size } of classes.values()) {
    const [begin, end] = [offerStart[doctor]!, offerStart[doctor + 1]!];
    const rules: number[][] = Array.from({ length: end - begin }, () => []);
    const limit = (from: number, to: number, most: number): void => {
      const row = addRow(-Infinity, most * size);
      for (let offer = from; offer < to; offer++) rules[offer - begin]!.push(row);
    };
    if (quota[doctor]! < end - begin) limit(begin, end, quota[doctor]!);
    let reached = begin;
    for (let from = begin; from < end && quota[doctor]! > 1; from++) {
      let to = from;
      while (to < end && offerWeek[to]! - offerWeek[from]! <= gap[doctor]!) to++;
      // A run within the run before says nothing new.
      if (to > reached) limit(from, to, 1);
      reached = to;
    }
    for (let offer = begin; offer < end; offer++) {
      const entries = rules[offer - begin]!.map((row): Entry => [row, 1]);
      const bucket = offerWeek[offer]! * groups + group[doctor]!;
      const barred = keptFrom(offer, doctor);
      const exceptions = exceptionCentre.subarray(exceptionStart[offer], exceptionStart[offer + 1]);
      const isAlone = barred.length > 1;
      const weekRow = addRow(-Infinity, size);
      entries.push([weekRow, 1]);
      for (const centre of isAlone ? Array.from({ length: centres }, (_, c) => c) : exceptions) {
        const slot = offerWeek[offer]! * centres + centre;
        const cost = costAt(offer, doctor, centre);
        if (cost < Infinity && seats[slot]! > 0) addColumn(cost, 1, true, [[slotRow[slot]!, 1], ...entries]);
      }
      if (isAlone) continue;
      entries.push([bucketRow.get(bucket)!, -1]);
      for (const centre of barredIn.get(bucket) ?? []) {
        if (!barred.includes(centre)) entries.push([barrierRow.get(`${bucket},${centre}`)!, -1]);
      }
      addColumn(0, size, true, entries);
    }
  }
  return { model: finish(), openColumns: slots };
}
