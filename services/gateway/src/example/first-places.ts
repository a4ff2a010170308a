import type { PrismaClient } from "@ms/database";

/** Where the people and keys of an example stand: at the first of each that it has. */
export interface FirstPlaces {
  readonly centre: string;
  readonly department: string;
  readonly doctor: string;
  /** The first commune among the partners. */
  readonly partner: string;
}

/** Finds them by identifier. */
export async function findFirstPlaces(database: PrismaClient): Promise<FirstPlaces> {
  const orderBy = { id: "asc" } as const;
  const [centre, doctor, partner] = await Promise.all([
    database.centre.findFirstOrThrow({ orderBy }),
    database.doctor.findFirstOrThrow({ orderBy }),
    database.partner.findFirstOrThrow({ where: { kind: "COMMUNE" }, orderBy }),
  ]);
  return { centre: centre.id, department: centre.departmentCode, doctor: doctor.id, partner: partner.id };
}
