-- Months are rolled up beside their weeks. What is kept follows from the facts: it is made again.
DROP TABLE "WeeklyRollup";
DELETE FROM "RolledLine";

CREATE TYPE "RollupSpan" AS ENUM ('WEEK', 'MONTH');

CREATE TABLE "Rollup" (
    "lineId" TEXT NOT NULL,
    "span" "RollupSpan" NOT NULL,
    "week" CHAR(8) NOT NULL,
    "parts" JSONB NOT NULL,

    CONSTRAINT "Rollup_pkey" PRIMARY KEY ("span","week","lineId")
);

ALTER TABLE "Rollup" ADD CONSTRAINT "Rollup_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Rollup"
  ADD CONSTRAINT "Rollup_week" CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$');

CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Rollup"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();
