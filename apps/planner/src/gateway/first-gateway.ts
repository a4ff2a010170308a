import type { ResultOf } from "@ms/api-client";
import type { PlainDate } from "@ms/domain";
import { chosenLanguage } from "@ms/ui";
import { type Asker, type Gateway, openGateway } from "./gateway.ts";
import { keptAnswer } from "../offline/kept-answers.ts";
import { MyWeeksQuery, myWeeksOf } from "../screens/doctor/my-weeks/my-weeks.query.ts";
import { keptKey } from "../sign-in/kept-key.ts";
import { WorkspaceQuery } from "../workspace.query.ts";

const asker: Asker = { key: keptKey(), language: chosenLanguage() };
const first = openGateway(asker);

/** The way to the gateway for somebody: the one that the page began with, where it is theirs. */
export const gatewayFor = ({ key, language }: Asker): Gateway =>
  key === asker.key && language === asker.language ? first : openGateway({ key, language });

/** Asks what the first screen will ask, while its scripts are still on their way over a slow line; ends with the answers. */
export async function askAhead(): Promise<void> {
  const known = keptAnswer("Workspace")?.answer as ResultOf<typeof WorkspaceQuery> | undefined;
  const guessed = known && askHome(known);
  const { data } = await first.client.query(WorkspaceQuery, {}).toPromise();
  await (data === undefined ? guessed : askHome(data));
}

async function askHome({ viewer: { doctor }, network }: ResultOf<typeof WorkspaceQuery>): Promise<void> {
  if (doctor === null || location.pathname !== "/planner/") return;
  const asked = myWeeksOf({ doctor, today: network.today as PlainDate });
  await first.client.query(MyWeeksQuery, asked).toPromise();
}
