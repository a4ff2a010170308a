-- CreateTable
CREATE TABLE "ErasedIdentifier" (
    "digest" BYTEA NOT NULL,

    CONSTRAINT "ErasedIdentifier_pkey" PRIMARY KEY ("digest")
);
