CREATE TABLE "CalendarFeed" (
    "doctorId" TEXT NOT NULL,
    "secretHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("doctorId")
);

CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed"("secretHash");

ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CalendarFeed"
  ADD CONSTRAINT "CalendarFeed_secret_is_hashed" CHECK (octet_length("secretHash") = 32);

CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CalendarFeed"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();

-- A calendar takes a change for new when its number is higher: counted here, whoever changes the week.
ALTER TABLE "Assignment" ADD COLUMN "changes" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION "countChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."changes" := OLD."changes" + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER "countChange" BEFORE UPDATE ON "Assignment"
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION "countChange"();
