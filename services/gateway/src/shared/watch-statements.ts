import type { PrismaClient } from "@ms/database";
import { noteTables } from "../cache/tables-read.ts";
import type { Telemetry } from "../telemetry/open-telemetry.ts";
import { timeStatements } from "../telemetry/time-statements.ts";
import { inTime } from "../limits/deadline.ts";

/** A client whose statements note what the request reads, end in its time, and are told of where that is asked for. */
export function watchStatements(database: PrismaClient, telemetry: Telemetry | undefined): PrismaClient {
  const timed = telemetry && timeStatements(telemetry);
  return database.$extends({
    query: {
      $allOperations: ({ model, operation, args, query }) => {
        noteTables({ model, args });
        const send = () => inTime(() => query(args));
        return timed === undefined ? send() : timed(`${model ?? "sql"} ${operation}`, send);
      },
    },
  }) as unknown as PrismaClient;
}
