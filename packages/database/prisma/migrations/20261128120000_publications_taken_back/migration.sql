-- What a publication has changed, so that it can be taken back whole.
ALTER TABLE "Plan" ADD COLUMN "undo" JSONB;
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_undo_of_publication" CHECK ("undo" IS NULL OR "publishedAt" IS NOT NULL);

-- From here on a week cancelled on no day is one that nobody gave up: its publication was taken back.
UPDATE "Assignment" SET "cancelledOn" = CURRENT_DATE WHERE state = 'CANCELLED' AND "cancelledOn" IS NULL;

-- Who gave a week up is asked of the log by its line and week.
CREATE INDEX "AuditEvent_subject_idx" ON "AuditEvent"("subject");
