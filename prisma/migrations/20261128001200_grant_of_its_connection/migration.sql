-- A lease ends when the clock says so, to the microsecond. More digits need no rewrite.
ALTER TABLE "GrantLease" ALTER COLUMN "leaseUntil" SET DATA TYPE TIMESTAMPTZ(6);

-- A grant is of its connection's environment. One that says otherwise was used by nothing, for every read compares the
-- two. It follows the connection; its seal, which names the environment that it was received in, still decides whether it opens.
UPDATE "Grant" g SET "environment" = c."environment" FROM "Connection" c
WHERE c."id" = g."connectionId" AND c."environment" <> g."environment";

-- DropForeignKey
ALTER TABLE "Grant" DROP CONSTRAINT "Grant_connectionId_fkey";

-- CreateIndex
CREATE UNIQUE INDEX "Connection_id_environment_key" ON "Connection"("id", "environment");

-- CreateIndex
CREATE UNIQUE INDEX "Grant_connectionId_environment_key" ON "Grant"("connectionId", "environment");

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_connectionId_environment_fkey" FOREIGN KEY ("connectionId", "environment") REFERENCES "Connection"("id", "environment") ON DELETE CASCADE ON UPDATE RESTRICT;
