import { type Client, createClient } from "@ms/api-client";
import { useWords } from "@ms/ui";
import { type SubmitEvent, useState } from "react";
import { OwnFigures } from "../partner/own-figures.tsx";
import { PartnerQuery, type PartnerScope } from "../partner/partner.query.ts";
import { drawAt } from "./draw-at.tsx";
import { keepKey, keptKey } from "./partner-key.ts";

/** Asks for the key, then shows what it opens. */
function PartnerView() {
  const { i18n, language } = useWords();
  const [opened, open] = useState<{ client: Client; scopes: readonly PartnerScope[] }>();
  const [refusal, refuse] = useState<string>();

  async function enter(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const key = event.currentTarget.querySelector("input")!.value.trim();
    const client = createClient({ url: "/graphql", key, language });
    const answer = await client.query(PartnerQuery, {});
    const isPartner = answer.ok && answer.value.viewer.role === "PARTNER";
    if (isPartner) {
      keepKey(key);
      open({ client, scopes: answer.value.viewer.scopes });
    } else
      refuse(answer.ok ? i18n._("Cette clé n’est pas celle d’un partenaire.") : answer.errors[0]?.message);
  }

  if (opened !== undefined) return <OwnFigures {...opened} />;
  return (
    <form onSubmit={(event) => void enter(event)}>
      <label className="field">
        {i18n._("Clé du partenaire")}
        <input name="key" type="password" autoComplete="off" required defaultValue={keptKey() ?? ""} />
      </label>
      <p>{i18n._("Elle n’est gardée que dans cet onglet.")}</p>
      {refusal !== undefined && (
        <p role="alert" className="caution">
          {refusal}
        </p>
      )}
      <button type="submit" className="button primary">
        {i18n._("Ouvrir")}
      </button>
    </form>
  );
}

/** Puts the partner's view in its place. */
export const showPartnerView = (place: HTMLElement): Promise<void> => drawAt(place, <PartnerView />);
