import type { PrismaClient } from "@ms/database";
import { noteTables } from "../cache/tables-read.ts";
import { inTime } from "../limits/deadline.ts";

/** A client whose statements note what the request reads, and end in its time. */
export const watchStatements = (database: PrismaClient): PrismaClient =>
  database.$extends({
    query: {
      $allOperations: ({ model, args, query }) => {
        noteTables({ model, args });
        return inTime(() => query(args));
      },
    },
  }) as unknown as PrismaClient;
