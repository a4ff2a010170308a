// One import that each rule forbids: a guard that was never seen to bark is not known to guard.
// Each example writes `from` with an import of `to`; `also` are further files, by name and text.
const zod = {
  "node_modules/zod/package.json": '{"name":"zod","main":"index.js"}',
  "node_modules/zod/index.js": "",
};
const gateway = "services/gateway/src";

export const forbiddenImports = {
  "no-cycles": {
    from: "packages/domain/src/calendar/day.ts",
    to: "./week.ts",
    also: { "packages/domain/src/calendar/week.ts": 'import "./day.ts";' },
  },
  "no-unresolved": { from: "apps/cli/src/main.ts", to: "./nowhere.ts" },
  "domain-is-pure": { from: "packages/domain/src/capacity/panel.ts", to: "node:fs" },
  "rotation-is-for-browsers": {
    from: "packages/domain/src/rotation/index.ts",
    to: "./problem.ts",
    also: { "packages/domain/src/rotation/problem.ts": 'import "zod";', ...zod },
  },
  "database-knows-the-domain": {
    from: "packages/database/src/open.ts",
    to: "../../../services/gateway/src/main.ts",
    also: { [`${gateway}/main.ts`]: "" },
  },
  "api-client-knows-its-schema": {
    from: "packages/api-client/src/client.ts",
    to: "../../domain/src/text.ts",
    also: { "packages/domain/src/text.ts": "" },
  },
  "ui-knows-domain-and-react": {
    from: "packages/ui/src/card.tsx",
    to: "../../api-client/src/query.ts",
    also: { "packages/api-client/src/query.ts": "" },
  },
  "ui-is-for-browsers": { from: "packages/ui/src/week.tsx", to: "node:fs" },
  "apps-speak-graphql": {
    from: "apps/planner/src/page.ts",
    to: "../../impact/src/page.ts",
    also: { "apps/impact/src/page.ts": "" },
  },
  "concepts-keep-to-themselves": {
    from: `${gateway}/centre/centre.schema.ts`,
    to: "../doctor/doctor.commands.ts",
    also: { [`${gateway}/doctor/doctor.commands.ts`]: "" },
  },
  "decisions-know-no-graphql": {
    from: `${gateway}/partner/partner.commands.ts`,
    to: "graphql",
    also: {
      "node_modules/graphql/package.json": '{"name":"graphql","main":"index.js"}',
      "node_modules/graphql/index.js": "",
    },
  },
  "policies-are-pure": { from: `${gateway}/doctor/doctor.policy.ts`, to: "./doctor.commands.ts" },
  "policies-touch-no-machine": { from: `${gateway}/centre/centre.policy.ts`, to: "node:fs" },
};
