import { FailedScreen, LoadingScreen, useWords } from "@ms/ui";
import { useCallback } from "react";
import { useQuery } from "urql";
import { DeedNotice } from "../../../deed/deed-notice.tsx";
import { useDeed } from "../../../deed/use-deed.ts";
import { useLineNames } from "../../../line-names.ts";
import { DifferenceList } from "./difference-list.tsx";
import { DifferencesQuery, DropDifferenceMutation } from "./draft.query.ts";

/** Différences: each change that the draft would make, which may be left out of it. */
export function DifferencesView({
  plan,
  onChanged,
}: {
  readonly plan: string;
  readonly onChanged: () => void;
}) {
  const { i18n, week: weekLabel } = useWords();
  const nameOf = useLineNames();
  const [{ data, error }, readAgain] = useQuery({
    query: DifferencesQuery,
    variables: { plan },
    requestPolicy: "network-only",
  });
  const renew = useCallback(() => {
    readAgain({ requestPolicy: "network-only" });
    onChanged();
  }, [readAgain, onChanged]);
  const deed = useDeed(renew);
  const differences = data?.plan?.differences;
  if (differences === undefined || nameOf === undefined)
    return error === undefined ? (
      <LoadingScreen height={320} />
    ) : (
      <FailedScreen
        what={i18n._("Les différences n’ont pas pu être lues.")}
        onRetry={() => readAgain({ requestPolicy: "network-only" })}
      />
    );
  return (
    <section className="differences-view" aria-label={i18n._("Différences")}>
      <DeedNotice state={deed.state} />
      <DifferenceList
        differences={differences}
        nameOf={nameOf}
        isBusy={deed.state.stage === "running"}
        onDrop={({ line, week }) =>
          void deed.run(
            DropDifferenceMutation,
            { plan, line, week },
            {
              sentence: i18n._("{week} · {line} : le brouillon ne change plus cette semaine.", {
                week: weekLabel(week),
                line: nameOf(line),
              }),
            },
          )
        }
      />
    </section>
  );
}
