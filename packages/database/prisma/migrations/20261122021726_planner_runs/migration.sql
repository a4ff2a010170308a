-- CreateEnum
CREATE TYPE "PlannerRunState" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "PlannerRunWish" AS ENUM ('STOP', 'CANCEL');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "dropped" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "PlannerRun" (
    "id" UUID NOT NULL,
    "state" "PlannerRunState" NOT NULL DEFAULT 'QUEUED',
    "fromWeek" CHAR(8) NOT NULL,
    "weeks" INTEGER NOT NULL,
    "seed" INTEGER,
    "askedBy" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "wish" "PlannerRunWish",
    "holder" UUID,
    "heartbeatAt" TIMESTAMPTZ,
    "startedAt" TIMESTAMPTZ,
    "finishedAt" TIMESTAMPTZ,
    "deaths" INTEGER NOT NULL DEFAULT 0,
    "progress" JSONB,
    "failure" JSONB,
    "planId" UUID,

    CONSTRAINT "PlannerRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlannerRun_planId_key" ON "PlannerRun"("planId");

-- CreateIndex
CREATE INDEX "PlannerRun_state_id_idx" ON "PlannerRun"("state", "id");

-- AddForeignKey
ALTER TABLE "PlannerRun" ADD CONSTRAINT "PlannerRun_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A run has at least one week; what runs has a holder that is alive; what ended well has its plan.
ALTER TABLE "PlannerRun"
  ADD CONSTRAINT "PlannerRun_weeks" CHECK ("weeks" >= 1),
  ADD CONSTRAINT "PlannerRun_holder" CHECK (("state" = 'RUNNING') = ("holder" IS NOT NULL AND "heartbeatAt" IS NOT NULL)),
  ADD CONSTRAINT "PlannerRun_plan" CHECK (("state" IN ('DONE', 'STOPPED')) = ("planId" IS NOT NULL));

-- Plans made before near misses were told.
UPDATE "Plan" SET "vacancies" = (
  SELECT COALESCE(jsonb_agg('{"nearMisses": []}'::jsonb || vacancy), '[]'::jsonb)
  FROM jsonb_array_elements("vacancies") AS vacancy
);
