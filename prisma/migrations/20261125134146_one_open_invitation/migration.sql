-- The links that invitations mailed sign in for seven days, whoever holds them. From here on an invitation mails no such link.
DELETE FROM "VerificationToken" t USING "Invitation" i WHERE i."linkToken" = t."token";

-- An invitation stands only as long as its maker may invite.
UPDATE "Invitation" i SET "revokedAt" = now()
WHERE i."acceptedAt" IS NULL AND i."revokedAt" IS NULL AND NOT EXISTS (
  SELECT 1 FROM "Member" m
  WHERE m."partnerId" = i."partnerId" AND m."userId" = i."invitedById" AND m."role" = 'owner'
);

-- Of several open ones the newest stays.
UPDATE "Invitation" i SET "revokedAt" = now()
WHERE i."acceptedAt" IS NULL AND i."revokedAt" IS NULL AND EXISTS (
  SELECT 1 FROM "Invitation" newer
  WHERE newer."partnerId" = i."partnerId" AND newer."email" = i."email"
    AND newer."acceptedAt" IS NULL AND newer."revokedAt" IS NULL
    AND (newer."createdAt", newer."id") > (i."createdAt", i."id")
);

-- Prisma's schema cannot say this and its drift check does not see it: a test holds it.
CREATE UNIQUE INDEX "Invitation_one_open_an_address" ON "Invitation"("partnerId", "email")
WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;
