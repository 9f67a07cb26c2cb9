-- An index for what pages, callbacks and sweeps look up, measured with 10,000 connections and 100,000 facts and calls. While
-- one is made its table takes no writes.

-- Another index served what these did, or nothing asked for them.
DROP INDEX "Authorisation_integrationId_environment_idx";
DROP INDEX "ConnectLink_integrationId_environment_idx";
DROP INDEX "ConnectLink_connectionId_idx";
DROP INDEX "Invitation_partnerId_idx";
DROP INDEX "VerificationToken_identifier_token_key";

-- The page of a connection, and of a call.
CREATE INDEX "Fact_connectionId_at_idx" ON "Fact"("connectionId", "at");
CREATE INDEX "Fact_apiCallId_idx" ON "Fact"("apiCallId");

-- Prisma's schema cannot say what is partial, and its drift check does not see it: a test holds both.

-- The newest connections; the newest links that are no connection yet; the customers whose company is not known yet.
CREATE INDEX "Connection_integrationId_environment_connectedAt_idx" ON "Connection"("integrationId", "environment", "connectedAt");
CREATE INDEX "ConnectLink_not_completed" ON "ConnectLink"("integrationId", "environment", "createdAt") WHERE "completedAt" IS NULL;
CREATE INDEX "Authorisation_integrationId_environment_outcome_idx" ON "Authorisation"("integrationId", "environment", "outcome");

-- Signing in asks whether an invitation of an earlier version mailed the link.
CREATE INDEX "Invitation_linkToken_idx" ON "Invitation"("linkToken");

-- The health check opens the oldest client's secret.
CREATE INDEX "OAuthClient_createdAt_idx" ON "OAuthClient"("createdAt");

-- What the sweeps look for.
CREATE INDEX "Authorisation_verifier_expires" ON "Authorisation"("expiresAt") WHERE "verifierSealed" IS NOT NULL;
CREATE INDEX "RefusalCount_hour_idx" ON "RefusalCount"("hour");
CREATE INDEX "SpentLink_usedAt_idx" ON "SpentLink"("usedAt");
