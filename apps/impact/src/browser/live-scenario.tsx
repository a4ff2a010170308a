import type { PlainDate } from "@ms/domain";
import { useState } from "react";
import { areAllowed, readAssumptions, writeAssumptions } from "../scenario/assumptions.ts";
import { Scenario } from "../scenario/scenario.tsx";
import { drawAt } from "./draw-at.tsx";

/** Lets the reader change the assumptions; the address follows what is allowed, to be shared. */
function LiveScenario({ from }: { from: PlainDate }) {
  const [assumptions, change] = useState(() => readAssumptions(location.search));
  return (
    <Scenario
      assumptions={assumptions}
      from={from}
      onChange={(changed) => {
        change(changed);
        if (!areAllowed(changed)) return;
        const written = writeAssumptions(changed);
        history.replaceState(null, "", written === "" ? location.pathname : `?${written}`);
      }}
    />
  );
}

/** Puts the live scenario in the place of the written one. */
export const showScenario = (place: HTMLElement): Promise<void> =>
  drawAt(place, <LiveScenario from={place.dataset["from"] as PlainDate} />);
