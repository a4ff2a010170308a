import { type Client, createClient } from "@ms/api-client";
import { networkScope, type PlainDate, scopeKey, titleOfScope } from "@ms/domain";
import { FailedScreen, LoadingScreen, useWords } from "@ms/ui";
import { useEffect, useState } from "react";
import { PartnerQuery, type PartnerScope } from "../partner/partner.query.ts";
import { readAskedMoment } from "../press/asked-moment.ts";
import { PressCommand } from "../press/press-command.tsx";
import { PressKitView } from "../press/press-kit-view.tsx";
import { type Moment, type MomentFacts, readMoment } from "../reading/read-moment.ts";
import { drawAt } from "./draw-at.tsx";
import { keptKey } from "./partner-key.ts";

/** The client of whoever reads: with the partner's key, where this tab keeps one. */
function useReader(): Client {
  const { language } = useWords();
  return useState(() => createClient({ url: "/graphql", key: keptKey(), language }))[0];
}

/** Asks which day, and which of the partner's territories where a partner has come in. */
function PressQuestion({ day, asked }: { day: PlainDate; asked: Moment | undefined }) {
  const { i18n, read } = useWords();
  const client = useReader();
  const [scopes, setScopes] = useState<readonly PartnerScope[]>([]);
  useEffect(() => {
    if (keptKey() === undefined) return;
    void client.query(PartnerQuery, {}).then((answer) => {
      if (answer.ok) setScopes(answer.value.viewer.scopes);
    });
  }, [client]);
  const chosen = scopeKey(asked?.scope ?? networkScope);
  return (
    <form className="press-question">
      <label className="field">
        {i18n._("Situation au")}
        <input type="date" name="as-of" required max={day} defaultValue={asked?.asOf ?? day} />
      </label>
      {scopes.length > 0 && (
        <label className="field">
          {i18n._("Périmètre")}
          <select name="scope" defaultValue={chosen} key={scopes.length}>
            {[networkScope, ...scopes].map((scope) => (
              <option key={scopeKey(scope)} value={scopeKey(scope)}>
                {read(titleOfScope(scope))}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="button">
        {i18n._("Voir ce dossier")}
      </button>
      <button type="button" className="button" onClick={() => print()}>
        {i18n._("Imprimer")}
      </button>
    </form>
  );
}

/** The press kit of the day and the scope that the address asks for, as the API tells it now. */
function LivePressKit({ asked }: { asked: Moment }) {
  const { i18n } = useWords();
  const client = useReader();
  const [facts, setFacts] = useState<MomentFacts>();
  const [fault, setFault] = useState<string>();
  const [attempt, tryAgain] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    setFault(undefined);
    void readMoment(client, asked, leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return;
      if (answer.ok) setFacts(answer.value);
      else setFault(answer.refusal);
    });
    return () => leaving.abort();
  }, [client, asked, attempt]);
  if (fault !== undefined)
    return (
      <>
        <FailedScreen what={i18n._("Ce dossier n’a pas pu être lu.")} onRetry={() => tryAgain(attempt + 1)} />
        <p>{fault}</p>
      </>
    );
  return facts === undefined ? (
    <LoadingScreen height={720} />
  ) : (
    <>
      <PressCommand asOf={facts.asOf} scope={asked.scope} />
      <PressKitView facts={facts} hasFiles={false} />
    </>
  );
}

/** Puts the question in its place, and the kit that the address asks for in that of the written one. */
export async function showPress(question: HTMLElement, kit: HTMLElement): Promise<void> {
  const asked = readAskedMoment(location.search);
  await drawAt(question, <PressQuestion day={question.dataset["asOf"] as PlainDate} asked={asked} />);
  if (asked !== undefined) await drawAt(kit, <LivePressKit asked={asked} />);
}
