ALTER TABLE "CalendarFeed"
  DROP CONSTRAINT "CalendarFeed_pkey",
  ALTER COLUMN "doctorId" DROP NOT NULL,
  ADD COLUMN "centreId" TEXT,
  ADD COLUMN "userId" TEXT,
  ADD COLUMN "keyId" TEXT;

DROP INDEX "CalendarFeed_secretHash_key";
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("secretHash");

CREATE UNIQUE INDEX "CalendarFeed_doctorId_key" ON "CalendarFeed"("doctorId");
CREATE UNIQUE INDEX "CalendarFeed_userId_centreId_key" ON "CalendarFeed"("userId", "centreId");
CREATE UNIQUE INDEX "CalendarFeed_keyId_centreId_key" ON "CalendarFeed"("keyId", "centreId");

ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "ApiKey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A doctor's own weeks, or a centre's for one person or one key.
ALTER TABLE "CalendarFeed"
  ADD CONSTRAINT "CalendarFeed_has_one_owner" CHECK (
    num_nonnulls("doctorId", "userId", "keyId") = 1 AND ("doctorId" IS NULL) = ("centreId" IS NOT NULL)
  );
