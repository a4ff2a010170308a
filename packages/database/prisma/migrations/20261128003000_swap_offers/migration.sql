CREATE TYPE "SwapOfferState" AS ENUM ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

CREATE TABLE "SwapOffer" (
    "id" UUID NOT NULL,
    "fromDoctorId" TEXT NOT NULL,
    "givenLineId" TEXT NOT NULL,
    "givenWeek" CHAR(8) NOT NULL,
    "toDoctorId" TEXT NOT NULL,
    "wantedLineId" TEXT NOT NULL,
    "wantedWeek" CHAR(8) NOT NULL,
    "state" "SwapOfferState" NOT NULL DEFAULT 'OFFERED',
    "offeredOn" DATE NOT NULL,
    "answeredOn" DATE,

    CONSTRAINT "SwapOffer_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "SwapOffer_fromDoctorId_idx" ON "SwapOffer"("fromDoctorId");
CREATE INDEX "SwapOffer_toDoctorId_idx" ON "SwapOffer"("toDoctorId");

ALTER TABLE "SwapOffer" ADD CONSTRAINT "SwapOffer_fromDoctorId_fkey" FOREIGN KEY ("fromDoctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SwapOffer" ADD CONSTRAINT "SwapOffer_givenLineId_fkey" FOREIGN KEY ("givenLineId") REFERENCES "Line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SwapOffer" ADD CONSTRAINT "SwapOffer_toDoctorId_fkey" FOREIGN KEY ("toDoctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SwapOffer" ADD CONSTRAINT "SwapOffer_wantedLineId_fkey" FOREIGN KEY ("wantedLineId") REFERENCES "Line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SwapOffer"
  ADD CONSTRAINT "SwapOffer_weeks" CHECK (
    "givenWeek" ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$' AND "wantedWeek" ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  ADD CONSTRAINT "SwapOffer_takes_two" CHECK ("fromDoctorId" <> "toDoctorId"),
  ADD CONSTRAINT "SwapOffer_answer_dated" CHECK ((state = 'OFFERED') = ("answeredOn" IS NULL));

-- The same offer stands once; one that was declined may be made again.
CREATE UNIQUE INDEX "SwapOffer_stands_once" ON "SwapOffer"("fromDoctorId", "givenLineId", "givenWeek", "toDoctorId", "wantedLineId", "wantedWeek")
  WHERE state = 'OFFERED';

CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "SwapOffer"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();
