import { daysBetween, type PlainDate } from "@ms/domain";
import { useWords } from "../locale/use-words.ts";

const todayInFrance = (): PlainDate =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date()) as PlainDate;

/**
 * Says that the network is an example, and the day at which it stands still. A real network's day is
 * today; one that lies days away can only be an example's.
 */
export function ExampleClock({ networkDay }: { networkDay: PlainDate }) {
  const { i18n, date } = useWords();
  if (Math.abs(daysBetween(networkDay, todayInFrance())) <= 1) return null;
  return (
    <aside className="notice" aria-label={i18n._("Réseau d’exemple")}>
      {i18n._("Réseau d’exemple, arrêté au {day} : les médecins sont inventés.", {
        day: date(networkDay, "full"),
      })}
    </aside>
  );
}
