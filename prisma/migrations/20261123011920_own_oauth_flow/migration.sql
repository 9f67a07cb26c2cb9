-- AlterTable
ALTER TABLE "Integration" ADD COLUMN     "ownOAuthFlow" BOOLEAN NOT NULL DEFAULT false;
