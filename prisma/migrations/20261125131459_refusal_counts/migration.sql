-- CreateTable
CREATE TABLE "RefusalCount" (
    "partnerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RefusalCount_pkey" PRIMARY KEY ("partnerId","kind","hour")
);

-- AddForeignKey
ALTER TABLE "RefusalCount" ADD CONSTRAINT "RefusalCount_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
