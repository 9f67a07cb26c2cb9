/** What a request to the External API was sent with: an entry of the ledger, or an API key of the customer's own. */
export type Credential = {
  kind: 'code' | 'access_token' | 'refresh_token' | 'api_key'
  environment: string
  /** Of an API key: its own id. It belongs to no client. */
  clientId: string
  subject: string
  scopes: string[]
  expiresAt: Date
  revokedAt: Date | null
  revokedReason: string | null
}
