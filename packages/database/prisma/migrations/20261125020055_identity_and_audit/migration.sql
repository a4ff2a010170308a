-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "lastUsedAt" TIMESTAMPTZ,
ADD COLUMN     "replaces" TEXT,
ADD COLUMN     "rights" TEXT[],
ADD COLUMN     "userId" TEXT;

-- The lines written before the chain become its beginning.
ALTER TABLE "AuditEvent" RENAME TO "UnchainedEvent";
ALTER TABLE "UnchainedEvent" RENAME CONSTRAINT "AuditEvent_pkey" TO "UnchainedEvent_pkey";

-- CreateTable
CREATE TABLE "AuditEvent" (
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "previousHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("number")
);

-- AlterTable
ALTER TABLE "Doctor" ADD COLUMN     "erasedAt" TIMESTAMPTZ,
ADD COLUMN     "legalHoldReason" TEXT,
ADD COLUMN     "legalHoldUntil" DATE,
ADD COLUMN     "posterConsent" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "DoctorKey" (
    "doctorId" TEXT NOT NULL,
    "key" BYTEA NOT NULL,

    CONSTRAINT "DoctorKey_pkey" PRIMARY KEY ("doctorId")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,
    "role" "Role" NOT NULL,
    "doctorId" TEXT,
    "centreId" TEXT,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "invitedBy" TEXT NOT NULL,
    "invitedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ,
    "refreshTokenExpiresAt" TIMESTAMPTZ,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "publicKey" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "credentialID" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "deviceType" TEXT NOT NULL,
    "backedUp" BOOLEAN NOT NULL,
    "transports" TEXT,
    "createdAt" TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
    "aaguid" TEXT,

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeviceCode" (
    "id" TEXT NOT NULL,
    "deviceCode" TEXT NOT NULL,
    "userCode" TEXT NOT NULL,
    "userId" TEXT,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "status" TEXT NOT NULL,
    "lastPolledAt" TIMESTAMPTZ,
    "pollingInterval" INTEGER,
    "clientId" TEXT,
    "scope" TEXT,

    CONSTRAINT "DeviceCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditedDoctor" (
    "number" BIGINT NOT NULL,
    "doctorId" TEXT NOT NULL,

    CONSTRAINT "AuditedDoctor_pkey" PRIMARY KEY ("number","doctorId")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialID_key" ON "Passkey"("credentialID");

-- CreateIndex
CREATE INDEX "Passkey_userId_idx" ON "Passkey"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "DeviceCode_deviceCode_key" ON "DeviceCode"("deviceCode");

-- CreateIndex
CREATE UNIQUE INDEX "DeviceCode_userCode_key" ON "DeviceCode"("userCode");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE INDEX "AuditedDoctor_doctorId_idx" ON "AuditedDoctor"("doctorId");

-- CreateIndex
CREATE INDEX "AuditEvent_actor_idx" ON "AuditEvent"("actor");

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_doctorId_fkey" FOREIGN KEY ("doctorId") REFERENCES "Doctor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditedDoctor" ADD CONSTRAINT "AuditedDoctor_number_fkey" FOREIGN KEY ("number") REFERENCES "AuditEvent"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What no row may say, whoever writes it.
ALTER TABLE "User"
  ADD CONSTRAINT "User_signs_in_as_somebody" CHECK (role NOT IN ('PUBLIC', 'PARTNER')),
  ADD CONSTRAINT "User_doctor_known" CHECK ((role = 'DOCTOR') = ("doctorId" IS NOT NULL)),
  ADD CONSTRAINT "User_coordinator_centre_known" CHECK ((role = 'COORDINATOR') = ("centreId" IS NOT NULL)),
  ADD CONSTRAINT "User_language" CHECK (language IN ('fr', 'en'));
ALTER TABLE "Doctor"
  ADD CONSTRAINT "Doctor_legal_hold_explained" CHECK (("legalHoldUntil" IS NULL) = ("legalHoldReason" IS NULL)),
  ADD CONSTRAINT "Doctor_erased_is_nameless" CHECK ("erasedAt" IS NULL OR (phone IS NULL AND email IS NULL AND rpps IS NULL));
ALTER TABLE "DoctorKey"
  ADD CONSTRAINT "DoctorKey_length" CHECK (octet_length("key") = 32);
ALTER TABLE "AuditEvent"
  ADD CONSTRAINT "AuditEvent_hashes" CHECK (octet_length("hash") = 32 AND octet_length("previousHash") = 32);
ALTER TABLE "AuditHead"
  ADD CONSTRAINT "AuditHead_is_one" CHECK (id = 1);

-- The chain begins with 32 zeros; each line's hash is that of the hash before it and of its content.
INSERT INTO "AuditHead" (id, number, hash) VALUES (1, 0, decode(repeat('00', 32), 'hex'));
DO $$
DECLARE
  line RECORD;
  head RECORD;
  text_of_line TEXT;
  hash_of_line BYTEA;
BEGIN
  FOR line IN SELECT * FROM "UnchainedEvent" ORDER BY id LOOP
    SELECT number + 1 AS number, hash INTO head FROM "AuditHead";
    text_of_line := json_build_object(
      'number', head.number,
      'at', to_char(line.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'actor', line.actor, 'action', line.action, 'subject', line.subject, 'detail', line.detail)::text;
    hash_of_line := sha256(head.hash || convert_to(text_of_line, 'UTF8'));
    INSERT INTO "AuditEvent" VALUES
      (head.number, line.at, line.actor, line.action, line.subject, text_of_line, head.hash, hash_of_line);
    UPDATE "AuditHead" SET number = head.number, hash = hash_of_line;
  END LOOP;
END $$;
DROP TABLE "UnchainedEvent";

-- What the log tells is never changed and never taken away.
CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is only added to' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "AuditEvent_stays" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER "AuditEvent_is_not_emptied" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
