import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { weekOf, type PlainDate } from "@ms/domain";
import { audiences, type SavedQuery } from "../src/site/saved-queries.ts";
import { askGateway } from "./ask-gateway.ts";

const today = async (): Promise<PlainDate> => {
  const answer = (await askGateway({ query: "{ network { today } }" })) as {
    data: { network: { today: PlainDate } };
  };
  return answer.data.network.today;
};

const variablesOf = async (saved: SavedQuery): Promise<string> =>
  saved.variables === undefined ? "" : JSON.stringify(saved.variables(weekOf(await today())), null, 2);

function SavedQueries() {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const open = async (saved: SavedQuery) => {
    const variables = await variablesOf(saved);
    const headers = headerEditor?.getValue() ?? "";
    actions.addTab();
    // The key serves every question that is asked from here.
    headerEditor?.setValue(headers);
    queryEditor?.setValue(saved.query);
    variableEditor?.setValue(variables);
  };
  return (
    <section className="saved-queries">
      <h2>Questions enregistrées · Saved questions</h2>
      {audiences.map(({ role, title, queries }) => (
        <section key={role}>
          <h3>
            {title.fr} · <span lang="en">{title.en}</span>
          </h3>
          <ul>
            {queries.map((saved) => (
              <li key={saved.title.en}>
                <button type="button" className="graphiql-un-styled" onClick={() => void open(saved)}>
                  {saved.title.fr}
                  <span lang="en">{saved.title.en}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

const Icon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M6 3.75h12v16.5l-6-4.5-6 4.5z" strokeLinejoin="round" />
  </svg>
);

/** Questions to begin with, by who asks them: each opens in a tab of its own. */
export const savedQueries: GraphiQLPlugin = {
  title: "Questions enregistrées · Saved questions",
  icon: Icon,
  content: SavedQueries,
};
