import { accept, refuse, type TableKind, tableKinds } from "@ms/domain";
import type { Result } from "./report.ts";
import type { Terminal } from "./terminal.ts";
import { badArgument } from "./usage-failure.ts";

type Underscored<Kind extends string> = Kind extends `${infer One}-${infer Other}` ? `${One}_${Other}` : Kind;

/** A kind of file as the API names it. */
export const fileKind = (kind: TableKind) =>
  kind.toUpperCase().replace("-", "_") as Uppercase<Underscored<TableKind>>;

/** The kind of file that the reader names. */
export function readKind(written: string, { say }: Terminal): Result<TableKind> {
  const kind = tableKinds.find((each) => each === written);
  if (kind !== undefined) return accept(kind);
  const message = say({
    fr: `« ${written} » n’est pas un contenu connu ; les contenus sont : ${tableKinds.join(", ")}.`,
    en: `“${written}” is not a known content; the contents are: ${tableKinds.join(", ")}.`,
  });
  return refuse(badArgument("UNKNOWN_KIND", message));
}
