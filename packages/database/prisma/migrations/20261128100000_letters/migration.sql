CREATE TYPE "LetterKind" AS ENUM ('WEEK_OFFERED', 'BACKUP_ASKED', 'WEEK_CONFIRMED', 'WEEK_ENDED', 'WEEK_WITHDRAWN', 'SWAP_ASKED', 'SWAP_DECLINED', 'SWAP_TAKEN', 'SWAP_GIVEN', 'WEEK_IN_14_DAYS', 'WEEK_IN_3_DAYS', 'WEEK_THANKED');
CREATE TYPE "LetterState" AS ENUM ('WAITING', 'SENT', 'DROPPED', 'FAILED', 'NO_ADDRESS');

CREATE TABLE "Letter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "LetterKind" NOT NULL,
    "doctorId" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "week" CHAR(8) NOT NULL,
    "answerBy" DATE,
    "state" "LetterState" NOT NULL DEFAULT 'WAITING',
    "askedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ,
    "messageId" UUID,
    "lastFault" TEXT,
    "settledAt" TIMESTAMPTZ,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Letter_doctorId_idx" ON "Letter"("doctorId");
CREATE INDEX "Letter_lineId_week_idx" ON "Letter"("lineId", "week");

ALTER TABLE "Letter" ADD CONSTRAINT "Letter_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Letter"
  ADD CONSTRAINT "Letter_week" CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  ADD CONSTRAINT "Letter_settled_dated" CHECK ((state = 'WAITING') = ("settledAt" IS NULL));

-- The same letter waits once, and a reminder comes once, whatever asks for it.
CREATE UNIQUE INDEX "Letter_waits_once" ON "Letter"("doctorId", "lineId", "week", "kind") WHERE state = 'WAITING';
CREATE UNIQUE INDEX "Letter_reminds_once" ON "Letter"("doctorId", "lineId", "week", "kind")
  WHERE kind IN ('WEEK_IN_14_DAYS', 'WEEK_IN_3_DAYS', 'WEEK_THANKED');

ALTER TABLE "Network" ADD COLUMN "remindedUntil" DATE;

CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Letter"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();
