export type LedgerEntry = {
  id: string
  valueSha256: string
  environment: string
  kind: 'code' | 'access_token' | 'refresh_token'
  authorisationId: string
  clientId: string
  generation: number
  redirectUri: string | null
  codeChallenge: string | null
  issuedAt: Date
  issuedBy: string
  expiresAt: Date
  spentAt: Date | null
  spentBy: string | null
  revokedAt: Date | null
  revokedBy: string | null
  revokedReason: string | null
  subject: string
  scopes: string[]
}

export const ledgerColumns = `l.id, l.value_sha256 as "valueSha256", l.environment, l.kind, l.authorisation_id as "authorisationId",
  l.client_id as "clientId", l.generation, l.redirect_uri as "redirectUri", l.code_challenge as "codeChallenge",
  l.issued_at as "issuedAt", l.issued_by as "issuedBy", l.expires_at as "expiresAt", l.spent_at as "spentAt",
  l.spent_by as "spentBy", l.revoked_at as "revokedAt", l.revoked_by as "revokedBy", l.revoked_reason as "revokedReason",
  a.subject, a.scopes`
