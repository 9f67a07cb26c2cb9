-- Who did a thing is a user that exists, or nobody: emptied when the user is deleted, as here for users who were deleted
-- before. What they did stays, and the audit trail keeps the name. Facts and audit entries refer to nothing: append-only,
-- they would refuse to be emptied. Each table is read once and takes no writes meanwhile; none is rewritten.

-- AlterTable
ALTER TABLE "ConnectLink" ALTER COLUMN "createdById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Invitation" ALTER COLUMN "invitedById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "OAuthClient" ALTER COLUMN "storedById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "ProductionAccess" ALTER COLUMN "recordedById" DROP NOT NULL;

UPDATE "Invitation" SET "invitedById" = NULL
WHERE NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = "invitedById");

UPDATE "OAuthClient" SET "storedById" = NULL
WHERE NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = "storedById");

UPDATE "ConnectLink" SET "createdById" = NULL
WHERE NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = "createdById");

UPDATE "ApiCall" SET "userId" = NULL
WHERE "userId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = "userId");

UPDATE "ProductionAccess" SET "recordedById" = NULL
WHERE NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = "recordedById");

UPDATE "ProductionAccess" SET "openedById" = NULL
WHERE "openedById" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = "openedById");

UPDATE "ProductionAccess" SET "suspendedById" = NULL
WHERE "suspendedById" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = "suspendedById");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OAuthClient" ADD CONSTRAINT "OAuthClient_storedById_fkey" FOREIGN KEY ("storedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConnectLink" ADD CONSTRAINT "ConnectLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiCall" ADD CONSTRAINT "ApiCall_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductionAccess" ADD CONSTRAINT "ProductionAccess_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductionAccess" ADD CONSTRAINT "ProductionAccess_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductionAccess" ADD CONSTRAINT "ProductionAccess_suspendedById_fkey" FOREIGN KEY ("suspendedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
