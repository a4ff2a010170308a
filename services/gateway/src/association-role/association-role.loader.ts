import { plainDate, type Prisma } from "@ms/database";
import { type AssociationRole, isHeldOn, type PlainDate, type RoleHolding } from "@ms/domain";

/** The holdings of a role, by everybody or by one person, oldest first. */
export async function loadHoldings(
  { role, person }: { role: AssociationRole; person?: string },
  database: Prisma.TransactionClient,
): Promise<RoleHolding[]> {
  const rows = await database.roleHolding.findMany({
    where: { role, ...(person !== undefined && { person }) },
    orderBy: [{ from: "asc" }, { person: "asc" }],
  });
  return rows.map(({ from, to, ...row }) => ({
    ...row,
    from: plainDate(from),
    to: to === null ? undefined : plainDate(to),
  }));
}

/** Who holds a role on a day, and since when. */
export const loadHolders = async (
  { role, on }: { role: AssociationRole; on: PlainDate },
  database: Prisma.TransactionClient,
): Promise<RoleHolding[]> =>
  (await loadHoldings({ role }, database)).filter((holding) => isHeldOn(holding, on));
