import { z } from "zod";
import { configurationVariables } from "./configuration-variables.ts";

/** The variables, what each means and what holds where it is not set: the table of the README. */
const configurationTable = (): string => {
  const { properties = {} } = z.toJSONSchema(configurationVariables, { io: "input", unrepresentable: "any" });
  const rows = Object.entries(properties).map(([name, property]) => {
    const { meaning, unset, default: usual } = property as Partial<Record<string, string | number>>;
    return `| \`${name}\` | ${meaning ?? ""} | ${unset ?? (usual === undefined ? "none" : `\`${usual}\``)} |`;
  });
  return ["| Environment | What it sets | Without it |", "| --- | --- | --- |", ...rows].join("\n");
};

/** A document with its table of variables written anew. */
export const withConfiguration = (document: string): string =>
  document.replace(
    /(<!-- configuration -->\n\n)[^]*?(\n\n<!-- end -->)/,
    (_, before: string, after: string) => `${before}${configurationTable()}${after}`,
  );
