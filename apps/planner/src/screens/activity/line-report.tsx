import type { IsoWeek, PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { type LineWeek, RecordActivityMutation, type Report } from "./activity.query.ts";
import { countOf, ReportForm } from "./report-form.tsx";
import { useReport } from "../../use-report.ts";

interface LineReportProps {
  readonly lineWeek: LineWeek;
  readonly week: IsoWeek;
  readonly report: Report | undefined;
}

/** What a line did in a week: what is known of it, to write down or to correct. */
export function LineReport({ lineWeek: { line, state }, week, report }: LineReportProps) {
  const { i18n, date } = useWords();
  const { state: sent, send } = useReport(RecordActivityMutation);
  const title = i18n._("{centre}, ligne {line}", { centre: line.centre.name, line: line.number });
  if (state === "CLOSED")
    return (
      <section className="closed">
        <h3>{title}</h3>
        <p>{i18n._("Fermée cette semaine-là.")}</p>
      </section>
    );
  const written = (count: number | null | undefined) => (count == null ? "" : String(count));
  return (
    <ReportForm
      title={title}
      known={
        report === undefined
          ? i18n._("Pas encore déclarée.")
          : report.reportedAt === null
            ? i18n._("Déjà déclarée.")
            : i18n._("Déjà déclarée le {day}.", {
                day: date(report.reportedAt.slice(0, 10) as PlainDate, "brief"),
              })
      }
      fields={[
        {
          name: "consultations",
          label: i18n._("Consultations"),
          known: written(report?.consultations),
          type: "number",
          isRequired: true,
        },
        {
          name: "unscheduled",
          label: i18n._("Dont sans rendez-vous"),
          known: written(report?.unscheduled),
          type: "number",
        },
        { name: "homeVisits", label: i18n._("Visites"), known: written(report?.homeVisits), type: "number" },
        { name: "remote", label: i18n._("À distance"), known: written(report?.remote), type: "number" },
      ]}
      state={sent}
      onSend={({ consultations, unscheduled, homeVisits, remote }) =>
        void send({
          input: {
            line: line.identifier,
            week,
            consultations: Number(consultations),
            unscheduled: countOf(unscheduled),
            homeVisits: countOf(homeVisits),
            remote: countOf(remote),
          },
        })
      }
    />
  );
}
