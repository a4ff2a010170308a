import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PrismaClient } from "@ms/database";
import { issueKey, type KeyRequest } from "../identity/identity.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { type FirstPlaces, findFirstPlaces } from "./first-places.ts";

/** One key a role, for the example only. */
const demoKeys = ({ centre, department, doctor, partner }: FirstPlaces): Record<string, KeyRequest> => ({
  partner: {
    role: "PARTNER",
    label: "démonstration",
    partner,
    scopes: [{ kind: "DEPARTMENT", code: department }],
  },
  doctor: { role: "DOCTOR", label: "démonstration", doctor, scopes: [] },
  coordinator: { role: "COORDINATOR", label: "démonstration", centre, scopes: [] },
  planner: { role: "PLANNER", label: "démonstration", scopes: [] },
  admin: { role: "ADMIN", label: "démonstration", scopes: [] },
});

/** Makes the demo keys and writes them where only the owner of the data folder reads them. */
export async function writeDemoKeys(database: PrismaClient, dataFolder: string): Promise<void> {
  const tokens: Record<string, string> = {};
  for (const [name, request] of Object.entries(demoKeys(await findFirstPlaces(database)))) {
    const issued = await issueKey(request, { database, viewer: gatewayItself });
    if (!issued.ok) throw new Error(`Demo key of ${name}: ${JSON.stringify(issued.refusal)}`);
    tokens[name] = issued.value.token;
  }
  await mkdir(dataFolder, { recursive: true });
  await writeFile(join(dataFolder, "demo-keys.json"), `${JSON.stringify(tokens, null, 2)}\n`, {
    mode: 0o600,
  });
}
