CREATE TYPE "WeekOfferKind" AS ENUM ('OFFER', 'BACKUP');
CREATE TYPE "WeekOfferState" AS ENUM ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED');
CREATE TYPE "BackupTier" AS ENUM ('ready', 'beyondQuota', 'shortGap');

CREATE TABLE "WeekOffer" (
    "id" UUID NOT NULL,
    "lineId" TEXT NOT NULL,
    "week" CHAR(8) NOT NULL,
    "doctorId" TEXT NOT NULL,
    "kind" "WeekOfferKind" NOT NULL,
    "tier" "BackupTier",
    "state" "WeekOfferState" NOT NULL DEFAULT 'ASKED',
    "askedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answerBy" TIMESTAMPTZ NOT NULL,
    "answeredAt" TIMESTAMPTZ,

    CONSTRAINT "WeekOffer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "BackupCall" (
    "lineId" TEXT NOT NULL,
    "week" CHAR(8) NOT NULL,
    "answerHours" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BackupCall_pkey" PRIMARY KEY ("lineId", "week")
);

CREATE INDEX "WeekOffer_lineId_week_idx" ON "WeekOffer"("lineId", "week");
CREATE INDEX "WeekOffer_doctorId_idx" ON "WeekOffer"("doctorId");
CREATE INDEX "BackupCall_dueAt_idx" ON "BackupCall"("dueAt");

ALTER TABLE "WeekOffer" ADD CONSTRAINT "WeekOffer_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WeekOffer" ADD CONSTRAINT "WeekOffer_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BackupCall" ADD CONSTRAINT "BackupCall_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "WeekOffer"
  ADD CONSTRAINT "WeekOffer_week" CHECK ("week" ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  ADD CONSTRAINT "WeekOffer_backup_has_tier" CHECK (("kind" = 'BACKUP') = ("tier" IS NOT NULL)),
  ADD CONSTRAINT "WeekOffer_answer_dated" CHECK (("state" = 'ASKED') = ("answeredAt" IS NULL));
ALTER TABLE "BackupCall"
  ADD CONSTRAINT "BackupCall_week" CHECK ("week" ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  ADD CONSTRAINT "BackupCall_hours" CHECK ("answerHours" > 0);

-- A doctor is asked once at a time for a line-week.
CREATE UNIQUE INDEX "WeekOffer_stands_once" ON "WeekOffer"("lineId", "week", "doctorId") WHERE state = 'ASKED';

-- When a doctor gave the week up; nothing says why.
ALTER TABLE "Assignment" ADD COLUMN "withdrawnAt" TIMESTAMPTZ,
  ADD CONSTRAINT "Assignment_withdrawn_is_cancelled" CHECK ("withdrawnAt" IS NULL OR state = 'CANCELLED');
CREATE INDEX "Assignment_withdrawn_idx" ON "Assignment"("week") WHERE "withdrawnAt" IS NOT NULL;

-- By whichever way a week is filled or closed, nobody is asked for it any more. Before the seat is taken, and
-- in one order, as whoever accepts holds the offers first and takes the seat then.
CREATE FUNCTION "lapseWeekOffers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "WeekOffer" WHERE "lineId" = NEW."lineId" AND week = NEW.week AND state = 'ASKED'
    ORDER BY id FOR UPDATE;
  IF FOUND THEN
    UPDATE "WeekOffer" SET state = 'LAPSED', "answeredAt" = CURRENT_TIMESTAMP
    WHERE "lineId" = NEW."lineId" AND week = NEW.week AND state = 'ASKED';
  END IF;
  IF EXISTS (SELECT FROM "BackupCall" WHERE "lineId" = NEW."lineId" AND week = NEW.week) THEN
    DELETE FROM "BackupCall" WHERE "lineId" = NEW."lineId" AND week = NEW.week;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "lapseWeekOffers" BEFORE INSERT OR UPDATE ON "Assignment"
  FOR EACH ROW WHEN (NEW.state <> 'CANCELLED') EXECUTE FUNCTION "lapseWeekOffers"();
CREATE TRIGGER "lapseWeekOffers" BEFORE INSERT ON "ClosedWeek"
  FOR EACH ROW EXECUTE FUNCTION "lapseWeekOffers"();

CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "WeekOffer"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();
CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "BackupCall"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();
