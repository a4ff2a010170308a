import type { PlainDate } from "@ms/domain";
import { useWords } from "../locale/use-words.ts";

/** Says that the network is an example, and the day at which it stands still. */
export function ExampleClock({ stoppedAt }: { stoppedAt: PlainDate }) {
  const { i18n, date } = useWords();
  return (
    <aside className="notice" aria-label={i18n._("Réseau d’exemple")}>
      {i18n._("Réseau d’exemple, arrêté au {day} : les médecins sont inventés.", {
        day: date(stoppedAt, "full"),
      })}
    </aside>
  );
}
