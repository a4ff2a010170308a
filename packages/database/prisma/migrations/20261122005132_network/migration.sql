-- CreateEnum
CREATE TYPE "LineMode" AS ENUM ('PROGRAMMED', 'UNPROGRAMMED', 'MIXED');

-- CreateEnum
CREATE TYPE "TeamRole" AS ENUM ('COORDINATOR', 'MEDICAL_ASSISTANT', 'ASALEE_NURSE');

-- CreateEnum
CREATE TYPE "DoctorStatus" AS ENUM ('LOCUM', 'PRIVATE_PRACTICE', 'ACTIVE_RETIRED', 'SALARIED');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('LOCUM_LICENCE', 'LOCUM_CPS_CARD', 'SECONDARY_ACTIVITY_DECLARATION', 'ORDER_REGISTRATION');

-- CreateEnum
CREATE TYPE "CentrePreferenceKind" AS ENUM ('PREFERRED', 'REFUSED');

-- CreateEnum
CREATE TYPE "AvailabilityAnswer" AS ENUM ('YES', 'MAYBE', 'NO');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('PROPOSED', 'CONFIRMED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ReturnWish" AS ENUM ('YES', 'NO', 'UNSURE');

-- CreateEnum
CREATE TYPE "TerritoryKind" AS ENUM ('NATION', 'REGION', 'DEPARTMENT', 'LIVING_AREA', 'COMMUNE');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('GP_DENSITY', 'ALD_WITHOUT_GP_SHARE', 'POPULATION');

-- CreateEnum
CREATE TYPE "Attribution" AS ENUM ('CERTAIN', 'UNCERTAIN');

-- CreateEnum
CREATE TYPE "PartnerKind" AS ENUM ('ASSOCIATION', 'COMMUNE', 'REGIONAL_HEALTH_AGENCY', 'FOUNDATION', 'HEALTH_INSURANCE', 'OTHER');

-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('DRAFT', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('PUBLIC', 'PARTNER', 'DOCTOR', 'COORDINATOR', 'PLANNER', 'ADMIN');

-- CreateEnum
CREATE TYPE "ScopeKind" AS ENUM ('NETWORK', 'REGION', 'DEPARTMENT', 'COMMUNE', 'CENTRE');

-- CreateTable
CREATE TABLE "Network" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "clock" DATE,

    CONSTRAINT "Network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Centre" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "inseeCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "plannedOpening" DATE,
    "openedOn" DATE,
    "finess" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "source" TEXT,

    CONSTRAINT "Centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Line" (
    "id" TEXT NOT NULL,
    "centreId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "mode" "LineMode" NOT NULL,

    CONSTRAINT "Line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LineTerms" (
    "lineId" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "weeklyHours" DOUBLE PRECISION NOT NULL,
    "panelCap" INTEGER NOT NULL,

    CONSTRAINT "LineTerms_pkey" PRIMARY KEY ("lineId","from")
);

-- CreateTable
CREATE TABLE "TeamPost" (
    "centreId" TEXT NOT NULL,
    "role" "TeamRole" NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "people" INTEGER NOT NULL,
    "fte" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "TeamPost_pkey" PRIMARY KEY ("centreId","role","from")
);

-- CreateTable
CREATE TABLE "PanelCount" (
    "centreId" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "registered" INTEGER NOT NULL,
    "ald" INTEGER,
    "source" TEXT,

    CONSTRAINT "PanelCount_pkey" PRIMARY KEY ("centreId","on")
);

-- CreateTable
CREATE TABLE "ActivityWeek" (
    "lineId" TEXT NOT NULL,
    "week" CHAR(8) NOT NULL,
    "consultations" INTEGER NOT NULL,
    "unscheduled" INTEGER,
    "homeVisits" INTEGER,
    "remote" INTEGER,

    CONSTRAINT "ActivityWeek_pkey" PRIMARY KEY ("lineId","week")
);

-- CreateTable
CREATE TABLE "Doctor" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "joinedOn" DATE NOT NULL,
    "birthYear" INTEGER NOT NULL,
    "homeDepartment" TEXT NOT NULL,
    "maxWeeksPerYear" INTEGER NOT NULL DEFAULT 1,
    "minimumGapWeeks" INTEGER NOT NULL DEFAULT 0,
    "rpps" TEXT,
    "phone" TEXT,
    "email" TEXT,

    CONSTRAINT "Doctor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoctorStatusPeriod" (
    "doctorId" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "status" "DoctorStatus" NOT NULL,
    "retiredSince" DATE,
    "lastPractice" DATE,

    CONSTRAINT "DoctorStatusPeriod_pkey" PRIMARY KEY ("doctorId","from")
);

-- CreateTable
CREATE TABLE "DoctorDocument" (
    "doctorId" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "validUntil" DATE,

    CONSTRAINT "DoctorDocument_pkey" PRIMARY KEY ("doctorId","kind")
);

-- CreateTable
CREATE TABLE "CentrePreference" (
    "doctorId" TEXT NOT NULL,
    "centreId" TEXT NOT NULL,
    "kind" "CentrePreferenceKind" NOT NULL,

    CONSTRAINT "CentrePreference_pkey" PRIMARY KEY ("doctorId","centreId")
);

-- CreateTable
CREATE TABLE "Availability" (
    "doctorId" TEXT NOT NULL,
    "week" CHAR(8) NOT NULL,
    "answer" "AvailabilityAnswer" NOT NULL,
    "confirmedOn" DATE NOT NULL,

    CONSTRAINT "Availability_pkey" PRIMARY KEY ("doctorId","week")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "lineId" TEXT NOT NULL,
    "week" CHAR(8) NOT NULL,
    "doctorId" TEXT NOT NULL,
    "state" "AssignmentState" NOT NULL,
    "cancelledOn" DATE,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "doctorId" TEXT NOT NULL,
    "week" CHAR(8) NOT NULL,
    "centreId" TEXT NOT NULL,
    "wantsToReturn" "ReturnWish" NOT NULL,
    "answeredOn" DATE NOT NULL,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("doctorId","week")
);

-- CreateTable
CREATE TABLE "TerritoryIndicator" (
    "territoryKind" "TerritoryKind" NOT NULL,
    "territoryCode" TEXT NOT NULL,
    "territoryName" TEXT NOT NULL,
    "indicator" "IndicatorKind" NOT NULL,
    "vintage" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "attribution" "Attribution" NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "TerritoryIndicator_pkey" PRIMARY KEY ("territoryKind","territoryCode","indicator","vintage")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "PartnerKind" NOT NULL,
    "siren" TEXT,
    "inseeCode" TEXT,
    "since" DATE,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL,
    "secretHash" BYTEA NOT NULL,
    "label" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "partnerId" TEXT,
    "doctorId" TEXT,
    "centreId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ,
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKeyScope" (
    "keyId" TEXT NOT NULL,
    "kind" "ScopeKind" NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "ApiKeyScope_pkey" PRIMARY KEY ("keyId","kind","code")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "state" "PlanState" NOT NULL,
    "fromWeek" CHAR(8) NOT NULL,
    "weeks" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ,
    "certificate" JSONB NOT NULL,
    "vacancies" JSONB NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlannedWeek" (
    "planId" UUID NOT NULL,
    "lineId" TEXT NOT NULL,
    "week" CHAR(8) NOT NULL,
    "doctorId" TEXT NOT NULL,

    CONSTRAINT "PlannedWeek_pkey" PRIMARY KEY ("planId","lineId","week")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Centre_departmentCode_idx" ON "Centre"("departmentCode");

-- CreateIndex
CREATE UNIQUE INDEX "Line_centreId_number_key" ON "Line"("centreId", "number");

-- CreateIndex
CREATE INDEX "ActivityWeek_week_idx" ON "ActivityWeek"("week");

-- CreateIndex
CREATE UNIQUE INDEX "Doctor_rpps_key" ON "Doctor"("rpps");

-- CreateIndex
CREATE INDEX "Availability_week_idx" ON "Availability"("week");

-- CreateIndex
CREATE INDEX "Assignment_lineId_week_idx" ON "Assignment"("lineId", "week");

-- CreateIndex
CREATE INDEX "Assignment_doctorId_week_idx" ON "Assignment"("doctorId", "week");

-- CreateIndex
CREATE INDEX "Assignment_week_idx" ON "Assignment"("week");

-- CreateIndex
CREATE INDEX "Feedback_centreId_idx" ON "Feedback"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedWeek_planId_doctorId_week_key" ON "PlannedWeek"("planId", "doctorId", "week");

-- AddForeignKey
ALTER TABLE "Line" ADD CONSTRAINT "Line_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineTerms" ADD CONSTRAINT "LineTerms_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamPost" ADD CONSTRAINT "TeamPost_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelCount" ADD CONSTRAINT "PanelCount_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityWeek" ADD CONSTRAINT "ActivityWeek_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoctorStatusPeriod" ADD CONSTRAINT "DoctorStatusPeriod_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoctorDocument" ADD CONSTRAINT "DoctorDocument_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CentrePreference" ADD CONSTRAINT "CentrePreference_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CentrePreference" ADD CONSTRAINT "CentrePreference_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Availability" ADD CONSTRAINT "Availability_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKeyScope" ADD CONSTRAINT "ApiKeyScope_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "ApiKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedWeek" ADD CONSTRAINT "PlannedWeek_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedWeek" ADD CONSTRAINT "PlannedWeek_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "Line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedWeek" ADD CONSTRAINT "PlannedWeek_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One doctor per line-week and one place per doctor-week; a cancelled seat can be taken again.
CREATE UNIQUE INDEX "Assignment_one_doctor_per_line_week" ON "Assignment"("lineId", "week") WHERE state <> 'CANCELLED';
CREATE UNIQUE INDEX "Assignment_one_place_per_doctor_week" ON "Assignment"("doctorId", "week") WHERE state <> 'CANCELLED';

-- What no row may say, whoever writes it. An unknown value (NULL) satisfies its check.
ALTER TABLE "Network"
  ADD CONSTRAINT "Network_is_one" CHECK (id = 1);
ALTER TABLE "Centre"
  ADD CONSTRAINT "Centre_department_of_commune" CHECK (starts_with("inseeCode", "departmentCode")),
  ADD CONSTRAINT "Centre_latitude" CHECK (latitude BETWEEN -90 AND 90),
  ADD CONSTRAINT "Centre_longitude" CHECK (longitude BETWEEN -180 AND 180);
ALTER TABLE "Line"
  ADD CONSTRAINT "Line_id_of_centre_and_number" CHECK (id = "centreId" || '-' || number),
  ADD CONSTRAINT "Line_number" CHECK (number > 0),
  ADD CONSTRAINT "Line_ends_after_start" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "LineTerms"
  ADD CONSTRAINT "LineTerms_hours" CHECK ("weeklyHours" > 0 AND "weeklyHours" <= 168),
  ADD CONSTRAINT "LineTerms_cap" CHECK ("panelCap" >= 0);
ALTER TABLE "TeamPost"
  ADD CONSTRAINT "TeamPost_people" CHECK (people > 0),
  ADD CONSTRAINT "TeamPost_fte" CHECK (fte > 0),
  ADD CONSTRAINT "TeamPost_ends_after_start" CHECK ("to" >= "from");
ALTER TABLE "PanelCount"
  ADD CONSTRAINT "PanelCount_registered" CHECK (registered >= 0),
  ADD CONSTRAINT "PanelCount_ald_within_registered" CHECK (ald BETWEEN 0 AND registered);
ALTER TABLE "ActivityWeek"
  ADD CONSTRAINT "ActivityWeek_week" CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  ADD CONSTRAINT "ActivityWeek_consultations" CHECK (consultations >= 0),
  ADD CONSTRAINT "ActivityWeek_unscheduled_within_consultations" CHECK (unscheduled BETWEEN 0 AND consultations),
  ADD CONSTRAINT "ActivityWeek_home_visits" CHECK ("homeVisits" >= 0),
  ADD CONSTRAINT "ActivityWeek_remote" CHECK (remote >= 0);
ALTER TABLE "Doctor"
  ADD CONSTRAINT "Doctor_birth_year" CHECK ("birthYear" BETWEEN 1900 AND 2100),
  ADD CONSTRAINT "Doctor_weeks_a_year" CHECK ("maxWeeksPerYear" BETWEEN 1 AND 53),
  ADD CONSTRAINT "Doctor_gap" CHECK ("minimumGapWeeks" >= 0),
  ADD CONSTRAINT "Doctor_rpps" CHECK (rpps ~ '^[0-9]{11}$');
ALTER TABLE "DoctorStatusPeriod"
  ADD CONSTRAINT "DoctorStatusPeriod_retirement_dated" CHECK (status <> 'ACTIVE_RETIRED' OR "retiredSince" IS NOT NULL);
ALTER TABLE "Availability"
  ADD CONSTRAINT "Availability_week" CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$');
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_week" CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  ADD CONSTRAINT "Assignment_cancellation_dated" CHECK (state = 'CANCELLED' OR "cancelledOn" IS NULL);
ALTER TABLE "Feedback"
  ADD CONSTRAINT "Feedback_week" CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$');
ALTER TABLE "TerritoryIndicator"
  ADD CONSTRAINT "TerritoryIndicator_vintage" CHECK (vintage BETWEEN 1900 AND 2100),
  ADD CONSTRAINT "TerritoryIndicator_value" CHECK (value >= 0);
ALTER TABLE "Partner"
  ADD CONSTRAINT "Partner_siren" CHECK (siren ~ '^[0-9]{9}$');
ALTER TABLE "ApiKey"
  ADD CONSTRAINT "ApiKey_secret_is_hashed" CHECK (octet_length("secretHash") = 32),
  ADD CONSTRAINT "ApiKey_doctor_known" CHECK (role <> 'DOCTOR' OR "doctorId" IS NOT NULL),
  ADD CONSTRAINT "ApiKey_coordinator_centre_known" CHECK (role <> 'COORDINATOR' OR "centreId" IS NOT NULL),
  ADD CONSTRAINT "ApiKey_partner_known" CHECK (role <> 'PARTNER' OR "partnerId" IS NOT NULL);
ALTER TABLE "ApiKeyScope"
  ADD CONSTRAINT "ApiKeyScope_whole_network_has_no_code" CHECK ((kind = 'NETWORK') = (code = ''));
ALTER TABLE "Plan"
  ADD CONSTRAINT "Plan_from_week" CHECK ("fromWeek" ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  ADD CONSTRAINT "Plan_weeks" CHECK (weeks > 0),
  ADD CONSTRAINT "Plan_publication_dated" CHECK ((state = 'DRAFT') = ("publishedAt" IS NULL));
ALTER TABLE "PlannedWeek"
  ADD CONSTRAINT "PlannedWeek_week" CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$');
