import { expect, it } from "vitest";
import { countStatements } from "../testing/count-statements.ts";
import { openGateway } from "../testing/open-gateway.ts";
import { until } from "../testing/until.ts";

it("knows whose a key is, and its territories, by one statement, and remembers it however often it is used", async () => {
  const gateway = await openGateway();
  try {
    const key = await gateway.keyFor({
      role: "PARTNER",
      partner: "commune-ajain",
      scopes: [
        { kind: "DEPARTMENT", code: "23" },
        { kind: "CENTRE", code: "ajain" },
      ],
    });
    const who = "{ viewer { role partner scopes { kind code } } }";
    const { data } = await gateway.ask(who, { key });
    expect(data.viewer).toMatchObject({ role: "PARTNER", partner: "commune-ajain" });
    expect(data.viewer.scopes).toHaveLength(2);
    // Its use is noted beside the request.
    const unnoted = { id: key.split(".")[0]!, lastUsedAt: null };
    await until(
      () => gateway.database.apiKey.count({ where: unnoted }),
      (count) => count === 0,
    );
    expect(await countStatements(() => gateway.ask(who, { key }))).toBe(0);
    await gateway.database.apiKey.update({ where: { id: unnoted.id }, data: { label: "renamed" } });
    expect(await countStatements(() => gateway.ask(who, { key }))).toBe(1);
  } finally {
    await gateway.close();
  }
});
