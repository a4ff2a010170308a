import { useWords } from "@ms/ui";
import type { Deed } from "../../../deed/use-deed.ts";
import { TakeBackMutation } from "./draft.query.ts";
import { usePublication } from "./use-publication.ts";

/** While a publication may be taken back: how long still, and the way to do it. The time passes without a word aloud. */
export function PublicationNotice({ deed, onChanged }: { deed: Deed; onChanged: () => void }) {
  const { i18n, moment } = useWords();
  const publication = usePublication(onChanged);
  if (publication === undefined) return null;
  const { identifier, publishedAt, minutesLeft } = publication;
  const takeBack = () =>
    void deed.run(
      TakeBackMutation,
      { plan: identifier },
      { sentence: i18n._("La publication est défaite : le planning est de nouveau un brouillon.") },
    );
  return (
    <div className="publication" role="group" aria-label={i18n._("Publication récente")}>
      <p>
        {i18n._("Publié le {moment}.", { moment: moment(publishedAt) })}{" "}
        {i18n._(
          "{minutesLeft, plural, one {Encore une minute pour tout défaire.} other {Encore # minutes pour tout défaire.}}",
          { minutesLeft },
        )}
      </p>
      <button type="button" className="button" disabled={deed.state.stage === "running"} onClick={takeBack}>
        {i18n._("Défaire la publication")}
      </button>
    </div>
  );
}
