import type { Context } from "../context.ts";
import { unseal } from "../shared/seal.ts";
import { pseudonymOf } from "./doctor-keys.ts";

/** What a line says of a doctor, opened. */
export interface OpenedAbout {
  readonly doctor: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly read?: readonly string[];
}

interface Sealed {
  readonly doctor: string;
  readonly sealed: string;
}

/** The keys that a partner's calls are made with. */
export const loadKeysOfPartner = async ({ database, viewer }: Context): Promise<string[]> =>
  viewer.partnerId === undefined
    ? []
    : (await database.apiKey.findMany({ where: { partnerId: viewer.partnerId }, select: { id: true } })).map(
        ({ id }) => id,
      );

/** What lines say of doctors, those alone whose key is kept, and to a doctor only what is her own. */
export async function loadAbouts(
  lines: readonly { readonly number: bigint; readonly content: string }[],
  { database, viewer }: Context,
): Promise<OpenedAbout[][]> {
  const doctors = await database.auditedDoctor.findMany({
    where: {
      number: { in: lines.map(({ number }) => number) },
      ...(viewer.doctorId !== undefined && { doctorId: viewer.doctorId }),
    },
  });
  const keys = await database.doctorKey.findMany({
    where: { doctorId: { in: [...new Set(doctors.map(({ doctorId }) => doctorId))] } },
  });
  const byName = new Map(keys.map(({ key }) => [pseudonymOf(key), key]));
  return lines.map(({ content }) => {
    const { about = [] } = JSON.parse(content) as { about?: Sealed[] };
    return about.flatMap(({ doctor, sealed }) => {
      const key = byName.get(doctor);
      return key === undefined ? [] : [unseal(sealed, key) as OpenedAbout];
    });
  });
}
