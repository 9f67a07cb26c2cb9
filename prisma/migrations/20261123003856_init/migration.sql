-- CreateEnum
CREATE TYPE "Environment" AS ENUM ('staging', 'production');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('owner', 'engineer', 'viewer');

-- CreateEnum
CREATE TYPE "OAuthOption" AS ENUM ('A', 'B');

-- CreateEnum
CREATE TYPE "AuthorisationOutcome" AS ENUM ('started', 'exchanging', 'exchanged', 'completed', 'denied', 'refused', 'failed', 'lost');

-- CreateEnum
CREATE TYPE "ConnectionStatus" AS ENUM ('connected', 'needs_attention', 'needs_reauthorisation', 'disconnected');

-- CreateEnum
CREATE TYPE "FactActor" AS ENUM ('dashboard', 'backend', 'postman', 'pleo', 'customer', 'person');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('pass', 'fail', 'unknown');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "MemberRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "MemberRole" NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Integration" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "multiCustomer" BOOLEAN NOT NULL,
    "builtByPartner" BOOLEAN NOT NULL,
    "companyName" TEXT NOT NULL DEFAULT '',
    "companyEmail" TEXT NOT NULL DEFAULT '',
    "erp" TEXT NOT NULL DEFAULT '',
    "useCase" TEXT NOT NULL DEFAULT '',
    "intendedApiUsage" TEXT NOT NULL DEFAULT '',
    "level" INTEGER,
    "option" "OAuthOption",
    "helpContact" TEXT NOT NULL DEFAULT '',
    "returnAddresses" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Integration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationPack" (
    "id" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "environment" "Environment" NOT NULL,
    "clientName" TEXT NOT NULL DEFAULT '',
    "clientUri" TEXT NOT NULL DEFAULT '',
    "logoUri" TEXT NOT NULL DEFAULT '',
    "termsUri" TEXT NOT NULL DEFAULT '',
    "privacyUri" TEXT NOT NULL DEFAULT '',
    "contacts" TEXT[],
    "initiationUri" TEXT NOT NULL DEFAULT '',
    "settingsUri" TEXT NOT NULL DEFAULT '',
    "redirectUris" TEXT[],
    "scopes" TEXT[],
    "pkce" BOOLEAN NOT NULL DEFAULT true,
    "subjectType" TEXT NOT NULL DEFAULT 'company',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegistrationPack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OAuthClient" (
    "id" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "environment" "Environment" NOT NULL,
    "clientId" TEXT NOT NULL,
    "secretSealed" TEXT NOT NULL,
    "secretFingerprint" TEXT NOT NULL,
    "tokenEndpointAuthMethod" TEXT,
    "authMethodLearntAt" TIMESTAMPTZ(3),
    "lastCheckAt" TIMESTAMPTZ(3),
    "storedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OAuthClient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecretFingerprint" (
    "fingerprint" TEXT NOT NULL,
    "integrationId" UUID NOT NULL,
    "environment" "Environment" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecretFingerprint_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateTable
CREATE TABLE "ConnectLink" (
    "id" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "environment" "Environment" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "customerReference" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "expectedCompanyId" TEXT,
    "returnAddress" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "freshAskedAt" TIMESTAMPTZ(3),
    "connectionId" UUID,

    CONSTRAINT "ConnectLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Authorisation" (
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "environment" "Environment" NOT NULL,
    "oauthClientId" UUID NOT NULL,
    "clientId" TEXT NOT NULL,
    "redirectUri" TEXT NOT NULL,
    "scopes" TEXT[],
    "stateHash" TEXT NOT NULL,
    "bindingHash" TEXT NOT NULL,
    "verifierSealed" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "consumedAt" TIMESTAMPTZ(3),
    "outcome" "AuthorisationOutcome" NOT NULL DEFAULT 'started',
    "outcomeCode" TEXT,
    "outcomeAt" TIMESTAMPTZ(3),
    "grantSealed" TEXT,
    "grantedAt" TIMESTAMPTZ(3),
    "subjectUrn" TEXT,
    "connectionId" UUID,

    CONSTRAINT "Authorisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Connection" (
    "id" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "environment" "Environment" NOT NULL,
    "customerReference" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "subjectUrn" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "scopes" TEXT[],
    "status" "ConnectionStatus" NOT NULL DEFAULT 'connected',
    "statusSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "statusReason" TEXT,
    "connectedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "environment" "Environment" NOT NULL,
    "oauthClientId" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "accessTokenSealed" TEXT NOT NULL,
    "refreshTokenSealed" TEXT NOT NULL,
    "accessExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "obtainedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GrantLease" (
    "grantId" UUID NOT NULL,
    "holder" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "intentAt" TIMESTAMPTZ(3),

    CONSTRAINT "GrantLease_pkey" PRIMARY KEY ("grantId")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "environment" "Environment" NOT NULL,
    "connectionId" UUID,
    "apiCallId" UUID,
    "kind" TEXT NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "actor" "FactActor" NOT NULL,
    "actorName" TEXT,
    "userId" UUID,
    "source" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiCall" (
    "id" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "environment" "Environment" NOT NULL,
    "connectionId" UUID NOT NULL,
    "userId" UUID,
    "actor" "FactActor" NOT NULL,
    "operation" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "status" INTEGER,
    "outcome" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "durationMs" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ids" TEXT[],
    "itemCount" INTEGER,
    "shape" JSONB,

    CONSTRAINT "ApiCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductionAccess" (
    "integrationId" UUID NOT NULL,
    "approvedOn" DATE NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "approvalRef" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMPTZ(3),
    "openedById" UUID,
    "suspendedAt" TIMESTAMPTZ(3),
    "suspendedById" UUID,
    "suspensionReason" TEXT,

    CONSTRAINT "ProductionAccess_pkey" PRIMARY KEY ("integrationId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "partnerId" UUID,
    "integrationId" UUID,
    "environment" "Environment",
    "actorKind" TEXT NOT NULL,
    "userId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_identifier_token_key" ON "VerificationToken"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_slug_key" ON "Partner"("slug");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_partnerId_userId_key" ON "Member"("partnerId", "userId");

-- CreateIndex
CREATE INDEX "Invitation_partnerId_idx" ON "Invitation"("partnerId");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Integration_slug_key" ON "Integration"("slug");

-- CreateIndex
CREATE INDEX "Integration_partnerId_idx" ON "Integration"("partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationPack_integrationId_environment_key" ON "RegistrationPack"("integrationId", "environment");

-- CreateIndex
CREATE UNIQUE INDEX "OAuthClient_integrationId_environment_key" ON "OAuthClient"("integrationId", "environment");

-- CreateIndex
CREATE UNIQUE INDEX "ConnectLink_tokenHash_key" ON "ConnectLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ConnectLink_integrationId_environment_idx" ON "ConnectLink"("integrationId", "environment");

-- CreateIndex
CREATE INDEX "ConnectLink_connectionId_idx" ON "ConnectLink"("connectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Authorisation_stateHash_key" ON "Authorisation"("stateHash");

-- CreateIndex
CREATE INDEX "Authorisation_linkId_idx" ON "Authorisation"("linkId");

-- CreateIndex
CREATE INDEX "Authorisation_integrationId_environment_idx" ON "Authorisation"("integrationId", "environment");

-- CreateIndex
CREATE INDEX "Authorisation_outcome_idx" ON "Authorisation"("outcome");

-- CreateIndex
CREATE UNIQUE INDEX "Connection_integrationId_environment_subjectUrn_key" ON "Connection"("integrationId", "environment", "subjectUrn");

-- CreateIndex
CREATE UNIQUE INDEX "Grant_connectionId_key" ON "Grant"("connectionId");

-- CreateIndex
CREATE INDEX "Fact_integrationId_environment_at_idx" ON "Fact"("integrationId", "environment", "at");

-- CreateIndex
CREATE INDEX "ApiCall_integrationId_environment_at_idx" ON "ApiCall"("integrationId", "environment", "at");

-- CreateIndex
CREATE INDEX "ApiCall_connectionId_at_idx" ON "ApiCall"("connectionId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_partnerId_at_idx" ON "AuditEntry"("partnerId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_integrationId_at_idx" ON "AuditEntry"("integrationId", "at");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Integration" ADD CONSTRAINT "Integration_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationPack" ADD CONSTRAINT "RegistrationPack_integrationId_fkey" FOREIGN KEY ("integrationId") REFERENCES "Integration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OAuthClient" ADD CONSTRAINT "OAuthClient_integrationId_fkey" FOREIGN KEY ("integrationId") REFERENCES "Integration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConnectLink" ADD CONSTRAINT "ConnectLink_integrationId_fkey" FOREIGN KEY ("integrationId") REFERENCES "Integration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConnectLink" ADD CONSTRAINT "ConnectLink_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Authorisation" ADD CONSTRAINT "Authorisation_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ConnectLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Authorisation" ADD CONSTRAINT "Authorisation_integrationId_fkey" FOREIGN KEY ("integrationId") REFERENCES "Integration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Authorisation" ADD CONSTRAINT "Authorisation_oauthClientId_fkey" FOREIGN KEY ("oauthClientId") REFERENCES "OAuthClient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Authorisation" ADD CONSTRAINT "Authorisation_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_integrationId_fkey" FOREIGN KEY ("integrationId") REFERENCES "Integration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_oauthClientId_fkey" FOREIGN KEY ("oauthClientId") REFERENCES "OAuthClient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GrantLease" ADD CONSTRAINT "GrantLease_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_integrationId_fkey" FOREIGN KEY ("integrationId") REFERENCES "Integration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_apiCallId_fkey" FOREIGN KEY ("apiCallId") REFERENCES "ApiCall"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiCall" ADD CONSTRAINT "ApiCall_integrationId_fkey" FOREIGN KEY ("integrationId") REFERENCES "Integration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiCall" ADD CONSTRAINT "ApiCall_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductionAccess" ADD CONSTRAINT "ProductionAccess_integrationId_fkey" FOREIGN KEY ("integrationId") REFERENCES "Integration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Facts and the audit trail are append-only: not even this application can rewrite what was observed or done.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER fact_is_append_only BEFORE UPDATE OR DELETE ON "Fact" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER fact_is_not_truncated BEFORE TRUNCATE ON "Fact" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_is_not_truncated BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
