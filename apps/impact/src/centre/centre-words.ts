import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { PublicCentre } from "../reading/site.query.ts";

/** A centre's state in words: open or to open, since when, and whether it registers new patients. */
export function useCentreWords() {
  const { i18n, date } = useWords();
  return {
    state: ({ isOpen }: PublicCentre) => (isOpen ? i18n._("Ouvert") : i18n._("En ouverture")),
    since: ({ openedOn, plannedOpening }: PublicCentre) => {
      if (openedOn !== null) return date(openedOn as PlainDate, "full");
      if (plannedOpening === null) return i18n._("non publié");
      return i18n._("prévu le {day}", { day: date(plannedOpening as PlainDate, "full") });
    },
    newPatients: ({ isOpen, isAcceptingPatients }: PublicCentre) => {
      if (!isOpen) return i18n._("pas encore");
      if (isAcceptingPatients === null) return i18n._("non publié");
      return isAcceptingPatients ? i18n._("oui") : i18n._("non, complet");
    },
  };
}
