import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import ts from "typescript-eslint";

const clockAndChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Time is an argument: the domain has no clock.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Time is an argument: the domain has no clock.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Chance is an argument: pass a seed.",
  },
];

const defaultExport = { selector: "ExportDefaultDeclaration", message: "Exports are named." };

export default defineConfig(
  {
    ignores: [
      "**/dist/**",
      "**/generated/**",
      "**/.turbo/**",
      "**/*.d.ts",
      "**/*.{js,mjs,cjs}",
      "packages/domain/package-tests/consumer/**",
    ],
  },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "no-undef": "off",
      "@typescript-eslint/array-type": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      // It follows recursive types without end, as those of a GraphQL schema are.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-restricted-syntax": ["error", defaultExport],
    },
  },
  {
    files: ["packages/domain/src/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        defaultExport,
        ...clockAndChance,
        { selector: "ExportAllDeclaration", message: "List the names." },
      ],
    },
  },
  {
    // The list of names, the optimiser's core and tables of facts are as long as what they hold.
    files: [
      "packages/domain/src/index.ts",
      "packages/domain/src/rotation/optimise/**",
      "packages/domain/src/**/*-table.ts",
    ],
    rules: { "max-lines": "off" },
  },
  // Settings belong to no project of their own; their tools want a default export.
  {
    files: ["**/*.config.ts"],
    extends: [ts.configs.disableTypeChecked],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["**/*.test.ts", "**/*.test.tsx"],
    rules: {
      "max-lines": ["error", { max: 400 }],
      // Tests read answers of the API and of programs, whose shape is what they assert.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
);
