import { graphql, type ResultOf } from "@ms/api-client";
import { useWords } from "@ms/ui";
import { useQuery } from "urql";

/** The lines by name. */
export const LineNames = graphql(`
  fragment LineNames on CentreConnection @_unmask {
    edges {
      node {
        name
        lines {
          identifier
          number
        }
      }
    }
  }
`);

const LineNamesQuery = graphql(
  `
    query LineNames {
      centres(first: 100) {
        ...LineNames
      }
    }
  `,
  [LineNames],
);

type NameOfLine = (line: string) => string;

/** What people call a line: `Ajain, ligne 1` for `ajain-1`. */
export function useNamesOf(centres: ResultOf<typeof LineNames> | undefined): NameOfLine {
  const { i18n } = useWords();
  const names = new Map(
    centres?.edges.flatMap(({ node: { name, lines } }) =>
      lines.map(({ identifier, number }) => [
        identifier,
        i18n._("{centre}, ligne {line}", { centre: name, line: number }),
      ]),
    ),
  );
  return (line) => names.get(line) ?? line;
}

/** The same, with the centres read for it; undefined until they are. */
export function useLineNames(): NameOfLine | undefined {
  const [{ data, fetching }] = useQuery({ query: LineNamesQuery });
  const nameOf = useNamesOf(data?.centres);
  return fetching ? undefined : nameOf;
}
