import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { type LineWeek, RecordPanelCountMutation } from "./activity.query.ts";
import { countOf, ReportForm } from "./report-form.tsx";
import { useReport } from "../../use-report.ts";

/** The registered patients of a centre on a day, after what its last count said. */
export function PanelReport({ centre, today }: { centre: LineWeek["line"]["centre"]; today: PlainDate }) {
  const { i18n, date, number } = useWords();
  const { state, send } = useReport(RecordPanelCountMutation);
  const last = centre.panelCounts?.at(-1);
  return (
    <ReportForm
      title={centre.name}
      known={
        last === undefined
          ? i18n._("Aucun relevé.")
          : i18n._("Dernier relevé : {registered} au {day}.", {
              registered: number(last.registered),
              day: date(last.on as PlainDate, "brief"),
            })
      }
      fields={[
        { name: "on", label: i18n._("Jour du relevé"), known: today, type: "date", isRequired: true },
        {
          name: "registered",
          label: i18n._("Patients inscrits"),
          known: "",
          type: "number",
          isRequired: true,
        },
        { name: "ald", label: i18n._("Dont en ALD"), known: "", type: "number" },
      ]}
      state={state}
      onSend={({ on = "", registered, ald }) =>
        void send({
          input: { centre: centre.identifier, on, registered: Number(registered), ald: countOf(ald) },
        })
      }
    />
  );
}
