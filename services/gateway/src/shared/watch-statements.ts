import type { PrismaClient } from "@ms/database";
import { noteTables } from "../cache/tables-read.ts";
import type { Telemetry } from "../telemetry/open-telemetry.ts";
import { watchStatement } from "../telemetry/watch-statement.ts";
import { inTime } from "../limits/deadline.ts";

/** A client whose statements note what the request reads, end in its time, and are told of where that is asked for. */
export function watchStatements(database: PrismaClient, telemetry: Telemetry | undefined): PrismaClient {
  const watch = telemetry && watchStatement(telemetry);
  return database.$extends({
    query: {
      $allOperations: ({ model, operation, args, query }) => {
        noteTables({ model, args });
        const send = () => inTime(() => query(args));
        return watch === undefined ? send() : watch(`${model ?? "sql"} ${operation}`, send);
      },
    },
  }) as unknown as PrismaClient;
}
