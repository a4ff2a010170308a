-- Whoever listens is told of each table that a committed statement has changed.
CREATE FUNCTION "tellChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('changes', TG_TABLE_NAME);
  RETURN NULL;
END $$;

-- RateLimit counts requests: nothing that is answered is read from it.
DO $$
DECLARE changed text;
BEGIN
  FOR changed IN
    SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN ('RateLimit', '_prisma_migrations')
  LOOP
    EXECUTE format(
      'CREATE TRIGGER "tellChange" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
       FOR EACH STATEMENT EXECUTE FUNCTION "tellChange"()', changed);
  END LOOP;
END $$;
