import { dateOf, plainDate } from "@ms/database";
import {
  accept,
  type Charter,
  type CharterAcceptance,
  charterOn,
  charterSchema,
  fieldSentences,
  type Outcome,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { doctorConcerned } from "../shared/doctor-concerned.ts";
import { visibleDoctors } from "../doctor/doctor.policy.ts";
import { readInput } from "../shared/read-input.ts";
import { notFound, type Reason, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { loadCharters } from "./charter.loader.ts";

type Acting = Pick<Context, "database" | "viewer" | "today">;

const notLater: Reason = {
  code: "CHARTER_NOT_LATER",
  message: {
    fr: "Une nouvelle version entre en vigueur après la précédente : choisissez un jour plus tardif.",
    en: "A new version comes into force after the one before: choose a later day.",
  },
  field: "from",
};

const notInForce: Reason = {
  code: "CHARTER_NOT_IN_FORCE",
  message: {
    fr: "Cette version de la charte n’est pas celle en vigueur : acceptez celle en vigueur.",
    en: "This version of the charter is not the one in force: accept the one in force.",
  },
  field: "version",
};

/** Adds the next version of the charter; the earlier ones stay as they were accepted. */
export async function saveCharter(
  input: object,
  { database, viewer }: Acting,
): Promise<Outcome<Charter, Refusal>> {
  return database.$transaction(async (transaction) => {
    // Of two versions written at once, the second waits and gets the next number.
    await transaction.$executeRaw`LOCK TABLE "Charter" IN EXCLUSIVE MODE`;
    const latest = (await loadCharters(transaction)).at(-1);
    const read = readInput(charterSchema, { ...input, version: (latest?.version ?? 0) + 1 });
    if (!read.ok) return read;
    const charter = read.value;
    if (latest !== undefined && charter.from <= latest.from) return ruleRefused([notLater]);
    await transaction.charter.create({
      data: { version: charter.version, from: dateOf(charter.from), values: [...charter.values] },
    });
    await recordChange(transaction, viewer, {
      action: "charter.save",
      subject: String(charter.version),
      detail: { from: charter.from },
    });
    return accept(charter);
  });
}

/** Records that a doctor accepts the charter in force; accepting it again keeps the first day. */
export async function acceptCharter(
  { version, doctor }: { version: number; doctor: string | undefined },
  { database, viewer, today }: Acting,
): Promise<Outcome<CharterAcceptance, Refusal>> {
  const isNobodyNamed = (doctor ?? viewer.doctorId) === undefined;
  if (isNobodyNamed)
    return {
      ok: false,
      refusal: {
        kind: "InputRefused",
        reasons: [{ code: "REQUIRED", field: "doctor", message: fieldSentences.REQUIRED }],
      },
    };
  const doctorId = doctorConcerned(viewer, { right: "acceptCharter", asked: doctor ?? viewer.doctorId });
  if (doctorId === undefined) return { ok: false, refusal: notFound("doctor") };
  return database.$transaction(async (transaction) => {
    const visible = { id: doctorId, AND: [visibleDoctors(viewer, today)] };
    if ((await transaction.doctor.count({ where: visible })) === 0)
      return { ok: false, refusal: notFound("doctor") };
    const charters = await loadCharters(transaction);
    if (!charters.some((each) => each.version === version))
      return { ok: false, refusal: notFound("charter") };
    if (charterOn(charters, today)?.version !== version) return ruleRefused([notInForce]);
    const acceptance = { doctorId, version, on: dateOf(today) };
    const { count } = await transaction.charterAcceptance.createMany({
      data: [acceptance],
      skipDuplicates: true,
    });
    if (count > 0)
      await recordChange(transaction, viewer, {
        action: "charter.accept",
        subject: String(version),
        right: "acceptCharter",
        about: [{ doctor: doctorId, after: { accepted: version } }],
      });
    const { on } = await transaction.charterAcceptance.findUniqueOrThrow({
      where: { doctorId_version: { doctorId, version } },
    });
    return accept({ doctor: doctorId, version, on: plainDate(on) });
  });
}
