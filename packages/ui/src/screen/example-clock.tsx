import type { PlainDate } from "@ms/domain";
import { useWords } from "../locale/use-words.ts";

/** Says that the network is an example, and the day at which its clock stands; a real network has none. */
export function ExampleClock({ clock }: { clock: string | null }) {
  const { i18n, date } = useWords();
  if (clock === null) return null;
  return (
    <aside className="notice" aria-label={i18n._("Réseau d’exemple")}>
      {i18n._("Réseau d’exemple, arrêté au {day} : les médecins sont inventés.", {
        day: date(clock as PlainDate, "full"),
      })}
    </aside>
  );
}
