-- That a key was used is written once a minute for each: nobody who listens is to wake for that.
DROP TRIGGER "tellChange" ON "ApiKey";
CREATE TRIGGER "tellChange" AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE OF
    "id", "secretHash", "label", "role", "partnerId", "doctorId", "centreId", "createdAt", "expiresAt",
    "revokedAt", "rights", "replaces", "userId" ON "ApiKey"
  FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"();
