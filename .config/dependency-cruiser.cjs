// Who may import what. Each rule names the room it protects.
const tests = "\\.test\\.tsx?$|/testing";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Types are erased: files whose types know each other are no cycle.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "domain-is-pure",
      comment: "The domain knows itself and zod.",
      severity: "error",
      from: { path: "^packages/domain/src", pathNot: tests },
      to: { pathNot: "^packages/domain/src|node_modules/zod/" },
    },
    {
      name: "rotation-is-for-browsers",
      comment: "@ms/domain/rotation carries no zod.",
      severity: "error",
      from: { path: "^packages/domain/src/rotation/index\\.ts$" },
      to: { path: "node_modules/zod/", reachable: true },
    },
    {
      name: "database-knows-the-domain",
      severity: "error",
      from: { path: "^packages/database" },
      to: { path: "^(services|apps|packages/(api-client|ui))/" },
    },
    {
      name: "api-client-knows-its-schema",
      severity: "error",
      from: { path: "^packages/api-client" },
      to: { path: "^(services|apps|packages/(database|domain|ui))/" },
    },
    {
      name: "ui-knows-domain-and-react",
      severity: "error",
      from: { path: "^packages/ui/src", pathNot: tests },
      to: { path: "^(services|apps|packages/(database|api-client))/" },
    },
    {
      name: "ui-is-for-browsers",
      severity: "error",
      from: { path: "^packages/ui/src", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "apps-speak-graphql",
      comment: "An app never imports a service, the database or another app.",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^(services/|packages/database/|apps/(?!$1/))" },
    },
    {
      name: "concepts-keep-to-themselves",
      comment: "A schema may use the types and loaders of another concept, not its commands or policy.",
      severity: "error",
      from: { path: "^services/gateway/src/([^/]+)/.+\\.schema\\.ts$" },
      to: { path: "^services/gateway/src/(?!$1/|shared/)[^/]+/.+\\.(commands|policy)\\.ts$" },
    },
    {
      name: "decisions-know-no-graphql",
      comment: "Commands and loaders speak to the domain and the database; schemas turn that into GraphQL.",
      severity: "error",
      from: { path: "^services/gateway/src/.+\\.(commands|loader)\\.ts$" },
      to: { path: "node_modules/(graphql|@pothos|@apollo|fastify)/" },
    },
    {
      name: "policies-are-pure",
      comment: "A policy knows the domain and the table of rights.",
      severity: "error",
      from: { path: "^services/gateway/src/.+\\.policy\\.ts$" },
      to: {
        path: "node_modules/|^packages/database|\\.(schema|commands|loader)\\.ts$",
        pathNot: "packages/domain",
      },
    },
    {
      name: "policies-touch-no-machine",
      severity: "error",
      from: { path: "^services/gateway/src/.+\\.policy\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|/dist/" },
    exclude: { path: "/generated/|\\.config\\.ts$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["types", "import", "default"] },
  },
};
