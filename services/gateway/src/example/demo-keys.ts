import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PrismaClient } from "@ms/database";
import { issueKey, type KeyRequest } from "../identity/identity.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";

/** One key a role, for the example only. */
const demoKeys: Record<string, KeyRequest> = {
  partner: {
    role: "PARTNER",
    label: "démonstration",
    partner: "commune-ajain",
    scopes: [{ kind: "DEPARTMENT", code: "23" }],
  },
  doctor: { role: "DOCTOR", label: "démonstration", doctor: "d001", scopes: [] },
  coordinator: { role: "COORDINATOR", label: "démonstration", centre: "ajain", scopes: [] },
  planner: { role: "PLANNER", label: "démonstration", scopes: [] },
  admin: { role: "ADMIN", label: "démonstration", scopes: [] },
};

/** Makes the demo keys and writes them where only the owner of the data folder reads them. */
export async function writeDemoKeys(database: PrismaClient, dataFolder: string): Promise<string> {
  const tokens: Record<string, string> = {};
  for (const [name, request] of Object.entries(demoKeys)) {
    const issued = await issueKey(request, { database, viewer: gatewayItself });
    if (!issued.ok) throw new Error(`Demo key of ${name}: ${JSON.stringify(issued.refusal)}`);
    tokens[name] = issued.value.token;
  }
  const file = join(dataFolder, "demo-keys.json");
  await writeFile(file, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
  return file;
}
