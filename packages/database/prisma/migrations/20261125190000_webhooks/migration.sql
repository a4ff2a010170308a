CREATE TYPE "WebhookEventType" AS ENUM ('WEEK_UNCOVERED', 'PLAN_PUBLISHED', 'SNAPSHOT_PUBLISHED', 'CENTRE_OPENED');
CREATE TYPE "WebhookDeliveryState" AS ENUM ('WAITING', 'DELIVERED', 'FAILED');

CREATE TABLE "Webhook" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "keyId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "events" "WebhookEventType"[],
    "sealedSecret" TEXT NOT NULL,
    "sealedOldSecret" TEXT,
    "oldSecretUntil" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WebhookEvent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "type" "WebhookEventType" NOT NULL,
    "centreId" TEXT,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "isHandedOn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "WebhookEvent_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "webhookId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "state" "WebhookDeliveryState" NOT NULL DEFAULT 'WAITING',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastTriedAt" TIMESTAMPTZ,
    "lastStatus" INTEGER,
    "lastFault" TEXT,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "WebhookEvent_isHandedOn_idx" ON "WebhookEvent"("isHandedOn");
CREATE UNIQUE INDEX "WebhookDelivery_webhookId_eventId_key" ON "WebhookDelivery"("webhookId", "eventId");
CREATE INDEX "WebhookDelivery_state_dueAt_idx" ON "WebhookDelivery"("state", "dueAt");

ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "ApiKey"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "WebhookEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What happened is written by the database itself, in the transaction in which it happened: by whichever
-- way a week loses its doctor, and with nothing lost between the two.
CREATE FUNCTION "noteEvent"(type "WebhookEventType", centre TEXT, data JSONB) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "WebhookEvent" ("type", "centreId", "data")
  SELECT type, centre, data WHERE EXISTS (SELECT FROM "Webhook" WHERE "endedAt" IS NULL);
$$;

-- At the end of the transaction: whoever finds another doctor at once leaves no hole. Past weeks are no news.
CREATE FUNCTION "noteUncovered"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_on DATE := COALESCE((SELECT clock FROM "Network"), (CURRENT_TIMESTAMP AT TIME ZONE 'Europe/Paris')::date);
BEGIN
  IF OLD.week < to_char(now_on, 'IYYY"-W"IW')
    OR EXISTS (SELECT FROM "Assignment" WHERE "lineId" = OLD."lineId" AND week = OLD.week AND state = 'CONFIRMED')
    OR EXISTS (SELECT FROM "ClosedWeek" WHERE "lineId" = OLD."lineId" AND week = OLD.week)
  THEN RETURN NULL;
  END IF;
  PERFORM "noteEvent"('WEEK_UNCOVERED', "centreId", jsonb_build_object('centre', "centreId", 'line', id, 'week', OLD.week))
  FROM "Line" WHERE id = OLD."lineId";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "noteUncovered" AFTER UPDATE OR DELETE ON "Assignment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state = 'CONFIRMED') EXECUTE FUNCTION "noteUncovered"();

CREATE FUNCTION "notePlan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "noteEvent"('PLAN_PUBLISHED', NULL, jsonb_build_object('plan', NEW.id, 'from', NEW."fromWeek", 'weeks', NEW.weeks));
  RETURN NULL;
END $$;
CREATE TRIGGER "notePlan" AFTER UPDATE ON "Plan"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NULL AND NEW."publishedAt" IS NOT NULL) EXECUTE FUNCTION "notePlan"();

CREATE FUNCTION "noteSnapshot"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "noteEvent"('SNAPSHOT_PUBLISHED', NULL, jsonb_build_object('snapshot', NEW."asOf"));
  RETURN NULL;
END $$;
CREATE TRIGGER "noteSnapshot" AFTER INSERT ON "Snapshot" FOR EACH ROW EXECUTE FUNCTION "noteSnapshot"();

CREATE FUNCTION "noteOpening"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "noteEvent"('CENTRE_OPENED', NEW.id, jsonb_build_object('centre', NEW.id, 'openedOn', NEW."openedOn"));
  RETURN NULL;
END $$;
CREATE TRIGGER "noteOpening" AFTER INSERT ON "Centre"
  FOR EACH ROW WHEN (NEW."openedOn" IS NOT NULL) EXECUTE FUNCTION "noteOpening"();
CREATE TRIGGER "noteReopening" AFTER UPDATE ON "Centre"
  FOR EACH ROW WHEN (OLD."openedOn" IS NULL AND NEW."openedOn" IS NOT NULL) EXECUTE FUNCTION "noteOpening"();

CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Webhook"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();
CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "WebhookEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();
CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "WebhookDelivery"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();
