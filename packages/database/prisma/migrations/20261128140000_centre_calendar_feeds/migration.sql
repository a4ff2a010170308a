CREATE TABLE "CentreCalendarFeed" (
    "secretHash" BYTEA NOT NULL,
    "centreId" TEXT NOT NULL,
    "userId" TEXT,
    "keyId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CentreCalendarFeed_pkey" PRIMARY KEY ("secretHash")
);

CREATE UNIQUE INDEX "CentreCalendarFeed_userId_centreId_key" ON "CentreCalendarFeed"("userId", "centreId");
CREATE UNIQUE INDEX "CentreCalendarFeed_keyId_centreId_key" ON "CentreCalendarFeed"("keyId", "centreId");

ALTER TABLE "CentreCalendarFeed" ADD CONSTRAINT "CentreCalendarFeed_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CentreCalendarFeed" ADD CONSTRAINT "CentreCalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CentreCalendarFeed" ADD CONSTRAINT "CentreCalendarFeed_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "ApiKey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "CentreCalendarFeed"
  ADD CONSTRAINT "CentreCalendarFeed_secret_is_hashed" CHECK (octet_length("secretHash") = 32),
  ADD CONSTRAINT "CentreCalendarFeed_has_one_owner" CHECK (num_nonnulls("userId", "keyId") = 1);

CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CentreCalendarFeed"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();
