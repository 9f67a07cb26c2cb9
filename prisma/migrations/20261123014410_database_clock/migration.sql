-- AlterTable
ALTER TABLE "AuditEntry" ALTER COLUMN "at" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "Fact" ALTER COLUMN "at" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "linkToken" TEXT;

-- CreateIndex
CREATE INDEX "Fact_integrationId_environment_kind_at_idx" ON "Fact"("integrationId", "environment", "kind", "at");
