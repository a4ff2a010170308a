-- CreateEnum
CREATE TYPE "OpeningEvidenceKind" AS ENUM ('PREMISES', 'LODGING', 'VEHICLE', 'FINESS', 'ASALEE_NURSE');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('SITE_VISIT', 'PUBLIC_MEETING', 'COUNCIL_VOTE', 'WORKS_STARTED', 'WORKS_FINISHED');

-- CreateEnum
CREATE TYPE "OpeningVerdict" AS ENUM ('GO', 'NO_GO');

-- CreateEnum
CREATE TYPE "AssociationRole" AS ENUM ('CO_FOUNDER', 'PIONEER', 'DEPLOYMENT_DIRECTOR', 'PRESS_CONTACT');

-- CreateEnum
CREATE TYPE "ContinuityLevel" AS ENUM ('DOCTOR', 'CENTRE');

-- CreateEnum
CREATE TYPE "ClosureReason" AS ENUM ('HOLIDAYS', 'WORKS', 'NO_LODGING', 'OTHER');

-- CreateEnum
CREATE TYPE "FactKind" AS ENUM ('ACTIVITY', 'PANEL', 'FEEDBACK', 'INDICATOR');

-- AlterTable
ALTER TABLE "ActivityWeek" ADD COLUMN     "reportedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "reportedBy" TEXT NOT NULL DEFAULT 'gateway';

-- AlterTable
ALTER TABLE "Feedback" ADD COLUMN     "reportedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "reportedBy" TEXT NOT NULL DEFAULT 'gateway';

-- AlterTable
ALTER TABLE "PanelCount" ADD COLUMN     "reportedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "reportedBy" TEXT NOT NULL DEFAULT 'gateway';

-- AlterTable
ALTER TABLE "TerritoryIndicator" ADD COLUMN     "reportedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "reportedBy" TEXT NOT NULL DEFAULT 'gateway';

-- CreateTable
CREATE TABLE "ClosedWeek" (
    "lineId" TEXT NOT NULL,
    "week" CHAR(8) NOT NULL,
    "reason" "ClosureReason" NOT NULL,
    "reportedBy" TEXT NOT NULL DEFAULT 'gateway',
    "reportedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClosedWeek_pkey" PRIMARY KEY ("lineId","week")
);

-- CreateTable
CREATE TABLE "FactRevision" (
    "id" BIGSERIAL NOT NULL,
    "kind" "FactKind" NOT NULL,
    "key" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "replacedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FactRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TravelTime" (
    "inseeCode" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "population" INTEGER NOT NULL,
    "centreId" TEXT NOT NULL,
    "minutes" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "TravelTime_pkey" PRIMARY KEY ("inseeCode","centreId")
);

-- CreateTable
CREATE TABLE "ContinuityReport" (
    "centreId" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "level" "ContinuityLevel" NOT NULL,
    "patients" INTEGER NOT NULL,
    "upc" DOUBLE PRECISION NOT NULL,
    "coc" DOUBLE PRECISION NOT NULL,
    "secon" DOUBLE PRECISION NOT NULL,
    "mmci" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ContinuityReport_pkey" PRIMARY KEY ("centreId","on","level")
);

-- CreateTable
CREATE TABLE "OpeningProject" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "inseeCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "candidateSince" DATE NOT NULL,
    "profile" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "centreId" TEXT,
    "plannedOpening" DATE,
    "poolCountedOn" DATE,
    "poolSupplyWeeks" INTEGER,
    "verdict" "OpeningVerdict",
    "decidedOn" DATE,
    "decidedBy" TEXT,

    CONSTRAINT "OpeningProject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpeningEvidence" (
    "projectId" TEXT NOT NULL,
    "kind" "OpeningEvidenceKind" NOT NULL,
    "since" DATE NOT NULL,
    "evidence" TEXT NOT NULL,

    CONSTRAINT "OpeningEvidence_pkey" PRIMARY KEY ("projectId","kind")
);

-- CreateTable
CREATE TABLE "OpeningPost" (
    "projectId" TEXT NOT NULL,
    "role" "TeamRole" NOT NULL,
    "since" DATE NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "OpeningPost_pkey" PRIMARY KEY ("projectId","role","since")
);

-- CreateTable
CREATE TABLE "OpeningMilestone" (
    "projectId" TEXT NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "on" DATE NOT NULL,
    "attendance" INTEGER,

    CONSTRAINT "OpeningMilestone_pkey" PRIMARY KEY ("projectId","kind","on")
);

-- CreateTable
CREATE TABLE "Charter" (
    "version" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "values" JSONB NOT NULL,

    CONSTRAINT "Charter_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "CharterAcceptance" (
    "doctorId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "CharterAcceptance_pkey" PRIMARY KEY ("doctorId","version")
);

-- CreateTable
CREATE TABLE "RoleHolding" (
    "person" TEXT NOT NULL,
    "role" "AssociationRole" NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "RoleHolding_pkey" PRIMARY KEY ("person","role","from")
);

-- CreateTable
CREATE TABLE "WeeklyRollup" (
    "lineId" TEXT NOT NULL,
    "week" CHAR(8) NOT NULL,
    "parts" JSONB NOT NULL,

    CONSTRAINT "WeeklyRollup_pkey" PRIMARY KEY ("week","lineId")
);

-- CreateTable
CREATE TABLE "RolledLine" (
    "lineId" TEXT NOT NULL,
    "through" CHAR(8) NOT NULL,
    "catalogue" TEXT NOT NULL,

    CONSTRAINT "RolledLine_pkey" PRIMARY KEY ("lineId")
);

-- CreateTable
CREATE TABLE "StaleLine" (
    "id" BIGSERIAL NOT NULL,
    "lineId" TEXT NOT NULL,

    CONSTRAINT "StaleLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "asOf" DATE NOT NULL,
    "publishedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedBy" TEXT NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SnapshotFigures" (
    "snapshotId" UUID NOT NULL,
    "scopeKind" TEXT NOT NULL,
    "scopeCode" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "SnapshotFigures_pkey" PRIMARY KEY ("snapshotId","scopeKind","scopeCode","month")
);

-- CreateTable
CREATE TABLE "SnapshotCount" (
    "snapshotId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopeKind" TEXT NOT NULL,
    "scopeCode" TEXT NOT NULL,
    "timeFrom" TEXT NOT NULL,
    "timeUntil" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "threshold" INTEGER NOT NULL,
    "isShown" BOOLEAN NOT NULL,

    CONSTRAINT "SnapshotCount_pkey" PRIMARY KEY ("snapshotId","name","scopeKind","scopeCode","timeFrom","timeUntil")
);

-- CreateIndex
CREATE INDEX "FactRevision_kind_key_idx" ON "FactRevision"("kind", "key");

-- CreateIndex
CREATE INDEX "StaleLine_lineId_idx" ON "StaleLine"("lineId");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_asOf_key" ON "Snapshot"("asOf");

-- CreateIndex
CREATE INDEX "SnapshotCount_scopeKind_scopeCode_idx" ON "SnapshotCount"("scopeKind", "scopeCode");

-- AddForeignKey
ALTER TABLE "ClosedWeek" ADD CONSTRAINT "ClosedWeek_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TravelTime" ADD CONSTRAINT "TravelTime_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContinuityReport" ADD CONSTRAINT "ContinuityReport_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpeningProject" ADD CONSTRAINT "OpeningProject_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpeningEvidence" ADD CONSTRAINT "OpeningEvidence_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "OpeningProject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpeningPost" ADD CONSTRAINT "OpeningPost_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "OpeningProject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpeningMilestone" ADD CONSTRAINT "OpeningMilestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "OpeningProject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterAcceptance" ADD CONSTRAINT "CharterAcceptance_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterAcceptance" ADD CONSTRAINT "CharterAcceptance_version_fkey" FOREIGN KEY ("version") REFERENCES "Charter"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklyRollup" ADD CONSTRAINT "WeeklyRollup_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RolledLine" ADD CONSTRAINT "RolledLine_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SnapshotFigures" ADD CONSTRAINT "SnapshotFigures_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SnapshotCount" ADD CONSTRAINT "SnapshotCount_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What no row may say, whoever writes it.
ALTER TABLE "ClosedWeek"
  ADD CONSTRAINT "ClosedWeek_week" CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$');
ALTER TABLE "TravelTime"
  ADD CONSTRAINT "TravelTime_minutes" CHECK (minutes >= 0),
  ADD CONSTRAINT "TravelTime_population" CHECK (population >= 0);
ALTER TABLE "ContinuityReport"
  ADD CONSTRAINT "ContinuityReport_patients" CHECK (patients > 0),
  ADD CONSTRAINT "ContinuityReport_sums" CHECK (
    upc BETWEEN 0 AND patients AND coc BETWEEN 0 AND patients AND secon BETWEEN 0 AND patients AND mmci BETWEEN 0 AND patients);
ALTER TABLE "OpeningProject"
  ADD CONSTRAINT "OpeningProject_department_of_commune" CHECK (starts_with("inseeCode", "departmentCode")),
  ADD CONSTRAINT "OpeningProject_lines" CHECK (lines BETWEEN 1 AND 99),
  ADD CONSTRAINT "OpeningProject_pool_dated" CHECK (("poolCountedOn" IS NULL) = ("poolSupplyWeeks" IS NULL)),
  ADD CONSTRAINT "OpeningProject_pool" CHECK ("poolSupplyWeeks" >= 0),
  ADD CONSTRAINT "OpeningProject_decision_dated" CHECK ((verdict IS NULL) = ("decidedOn" IS NULL));
ALTER TABLE "OpeningPost"
  ADD CONSTRAINT "OpeningPost_people" CHECK (people > 0);
ALTER TABLE "OpeningMilestone"
  ADD CONSTRAINT "OpeningMilestone_attendance" CHECK (attendance >= 0);
ALTER TABLE "Charter"
  ADD CONSTRAINT "Charter_ten_values" CHECK (jsonb_array_length("values") = 10);
ALTER TABLE "RoleHolding"
  ADD CONSTRAINT "RoleHolding_ends_after_start" CHECK ("to" >= "from");
ALTER TABLE "WeeklyRollup"
  ADD CONSTRAINT "WeeklyRollup_week" CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$');

-- A report that is corrected, or taken back, stays readable as it was.
CREATE FUNCTION keep_fact_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - '{reportedBy,reportedAt}'::text[] = to_jsonb(NEW) - '{reportedBy,reportedAt}'::text[] THEN
    RETURN NULL;
  END IF;
  INSERT INTO "FactRevision" (kind, key, before)
  SELECT TG_ARGV[0]::"FactKind", string_agg(to_jsonb(OLD) ->> name, ' ' ORDER BY number), to_jsonb(OLD)
  FROM unnest(TG_ARGV[1:]) WITH ORDINALITY AS column_of_key (name, number);
  RETURN NULL;
END $$;
CREATE TRIGGER "ActivityWeek_revision" AFTER UPDATE OR DELETE ON "ActivityWeek"
  FOR EACH ROW EXECUTE FUNCTION keep_fact_revision('ACTIVITY', 'lineId', 'week');
CREATE TRIGGER "PanelCount_revision" AFTER UPDATE OR DELETE ON "PanelCount"
  FOR EACH ROW EXECUTE FUNCTION keep_fact_revision('PANEL', 'centreId', 'on');
CREATE TRIGGER "Feedback_revision" AFTER UPDATE OR DELETE ON "Feedback"
  FOR EACH ROW EXECUTE FUNCTION keep_fact_revision('FEEDBACK', 'doctorId', 'week');
CREATE TRIGGER "TerritoryIndicator_revision" AFTER UPDATE OR DELETE ON "TerritoryIndicator"
  FOR EACH ROW EXECUTE FUNCTION keep_fact_revision('INDICATOR', 'territoryKind', 'territoryCode', 'indicator', 'vintage');

-- A line-week is closed or held by a doctor, never both, even when two people decide at once: whoever
-- comes second waits for the line, then finds what the first one wrote. Its error reads as that of a unique index.
CREATE FUNCTION refuse_doctor_in_closed_week() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Line" WHERE id = NEW."lineId" FOR SHARE;
  IF EXISTS (SELECT FROM "ClosedWeek" WHERE "lineId" = NEW."lineId" AND week = NEW.week) THEN
    RAISE EXCEPTION 'Assignment_week_not_closed: % %', NEW."lineId", NEW.week
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'Assignment_week_not_closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Assignment_week_not_closed" BEFORE INSERT OR UPDATE ON "Assignment"
  FOR EACH ROW WHEN (NEW.state <> 'CANCELLED') EXECUTE FUNCTION refuse_doctor_in_closed_week();
CREATE FUNCTION refuse_closing_covered_week() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Line" WHERE id = NEW."lineId" FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM "Assignment" WHERE "lineId" = NEW."lineId" AND week = NEW.week AND state <> 'CANCELLED'
  ) THEN
    RAISE EXCEPTION 'ClosedWeek_week_not_covered: % %', NEW."lineId", NEW.week
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'ClosedWeek_week_not_covered';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ClosedWeek_week_not_covered" BEFORE INSERT OR UPDATE ON "ClosedWeek"
  FOR EACH ROW EXECUTE FUNCTION refuse_closing_covered_week();

-- A line is rolled up anew once anything that its weeks are counted from has changed. Marks are only
-- added here, never updated, so that writers do not wait for one another.
CREATE FUNCTION mark_stale_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StaleLine" ("lineId") SELECT DISTINCT to_jsonb(changed) ->> TG_ARGV[0] FROM changed;
  RETURN NULL;
END $$;
CREATE FUNCTION mark_stale_lines_of_centre() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StaleLine" ("lineId") SELECT "Line".id FROM "Line" JOIN changed ON changed.id = "Line"."centreId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Assignment_stale_on_insert" AFTER INSERT ON "Assignment" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('lineId');
CREATE TRIGGER "Assignment_stale_on_update" AFTER UPDATE ON "Assignment" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('lineId');
CREATE TRIGGER "Assignment_stale_on_delete" AFTER DELETE ON "Assignment" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('lineId');
CREATE TRIGGER "ActivityWeek_stale_on_insert" AFTER INSERT ON "ActivityWeek" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('lineId');
CREATE TRIGGER "ActivityWeek_stale_on_update" AFTER UPDATE ON "ActivityWeek" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('lineId');
CREATE TRIGGER "ActivityWeek_stale_on_delete" AFTER DELETE ON "ActivityWeek" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('lineId');
CREATE TRIGGER "ClosedWeek_stale_on_insert" AFTER INSERT ON "ClosedWeek" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('lineId');
CREATE TRIGGER "ClosedWeek_stale_on_update" AFTER UPDATE ON "ClosedWeek" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('lineId');
CREATE TRIGGER "ClosedWeek_stale_on_delete" AFTER DELETE ON "ClosedWeek" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('lineId');
CREATE TRIGGER "Line_stale_on_insert" AFTER INSERT ON "Line" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('id');
CREATE TRIGGER "Line_stale_on_update" AFTER UPDATE ON "Line" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_line('id');
CREATE TRIGGER "Centre_stale_on_update" AFTER UPDATE ON "Centre" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_lines_of_centre();

-- What is published stays as it was.
CREATE FUNCTION refuse_change_of_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A published snapshot stays as it was' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "Snapshot_stays" BEFORE UPDATE OR DELETE ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_snapshot();
CREATE TRIGGER "SnapshotFigures_stays" BEFORE UPDATE OR DELETE ON "SnapshotFigures"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_snapshot();
CREATE TRIGGER "SnapshotCount_stays" BEFORE UPDATE OR DELETE ON "SnapshotCount"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_snapshot();
