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

export default defineConfig(
  { ignores: ["**/dist/**", "**/generated/**", "**/.turbo/**", "**/*.d.ts", "**/*.{js,mjs,cjs}"] },
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
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Exports are named." },
      ],
    },
  },
  {
    files: ["packages/domain/src/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...clockAndChance,
        { selector: "ExportAllDeclaration", message: "List the names." },
      ],
    },
  },
  {
    files: ["packages/domain/src/rotation/optimise/**", "packages/domain/src/**/*-table.ts"],
    rules: { "max-lines": "off" },
  },
  { files: ["**/*.config.ts", "**/prisma.config.ts"], rules: { "no-restricted-syntax": "off" } },
  { files: ["**/*.test.ts", "**/*.test.tsx"], rules: { "max-lines": ["error", { max: 400 }] } },
);
