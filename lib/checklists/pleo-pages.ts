import type { DocsLink } from '@/lib/checklists/step'

const DOCS = 'https://developers.pleo.io/docs/current'
const DESIGN = `${DOCS}/integration-design`
const OAUTH_DESIGN = `${DESIGN}/auth/oauth`
const TOKENS = `${OAUTH_DESIGN}/token-lifecycle`
const HOW_TO = `${DOCS}/how-tos`

/** Pleo's own pages, by what they are about. */
export const PLEO = {
  environments: page('Environments', `${DOCS}/getting-started/testing-and-environments`),
  programme: page('Early Access Programme', `${DOCS}/getting-started/developer-partnership-programme`),
  levels: page('Accounting integrations', `${DOCS}/getting-started/accounting-integrations-overview`),
  stagingGuide: page('OAuth access to Staging', `${DOCS}/guides/environment-access/staging-oauth-workflow`),
  getAccess: page('Get access to Staging', `${HOW_TO}/environment-access/how-to-get-access-to-staging-oauth`),
  registerClient: page('Register an OAuth client', `${HOW_TO}/oauth/how-to-register-an-oauth-client`),
  clientRules: page('OAuth client registration', `${OAUTH_DESIGN}/getting-set-up/oauth-client-registration`),
  clientSettings: page(
    'OAuth client configuration',
    `${OAUTH_DESIGN}/getting-set-up/oauth-client-configuration`,
  ),
  introspection: page('Token introspection', `${TOKENS}/integration-design-auth-oauth-token-introspection`),
  authorise: page(
    'The authorisation endpoint',
    `${HOW_TO}/oauth/how-to-direct-users-to-the-authorisation-endpoint`,
  ),
  exchange: page(
    'Redirects and the code exchange',
    `${HOW_TO}/oauth/how-to-handle-redirects-and-exchange-authorisation-code`,
  ),
  pkce: page(
    'PKCE and secured patterns',
    `${OAUTH_DESIGN}/implementing-oauth/integration-design-auth-oauth-pkce-and-secured-patterns`,
  ),
  callApis: page('Call APIs with access tokens', `${HOW_TO}/oauth/how-to-call-pleo-apis-using-access-tokens`),
  refresh: page('Refresh tokens', `${HOW_TO}/oauth/how-to-refresh-tokens`),
  expiry: page('Token expiry and revocation', `${HOW_TO}/oauth/how-to-handle-token-expiry-or-revocation`),
  centralRefresh: page(
    'Centralised token refresh',
    `${TOKENS}/integration-design-auth-oauth-centralised-token-refresh`,
  ),
  tokenStorage: page('Secure token storage', `${TOKENS}/integration-design-auth-oauth-secure-token-storage`),
  scopes: page('API scopes', `${DOCS}/authentication/api-scopes`),
  oauthOverview: page('OAuth 2.0 overview', `${DOCS}/authentication/oauth/oauth-overview`),
  oauthGuide: page('OAuth 2.0 workflow', `${DOCS}/guides/oauth-workflow-guide`),
  postmanGuide: page('OAuth 2.0 with Postman', `${DOCS}/guides/oauth-workflow-guide-postman`),
  configurePostman: page('Configure Postman', `${HOW_TO}/oauth-postman/how-to-configure-postman-for-oauth`),
  baseUrls: page('API base URLs', `${DOCS}/authentication/api-base-urls`),
  principles: page(
    'Integration design principles',
    `${DESIGN}/overview/integration-design-principles-overview`,
  ),
  authDesign: page('Authentication design', `${DESIGN}/auth/integration-design-auth-overview`),
  multiEntity: page('Multi-entity and API scope', `${DOCS}/platform/multi-entity/multi-entity-and-api-scope`),
  exportGuide: page('Export workflow', `${DOCS}/guides/export-integration-workflow-guide`),
  exportLifecycle: page('Export lifecycle', `${DOCS}/platform/exports/lifecycle`),
  exportResults: page(
    'Update export items',
    `${DESIGN}/exports/integration-design-exports-update-export-items`,
  ),
  tagTiming: page(
    'When to synchronise tags',
    `${DESIGN}/accounting-integrations/imports/tags/integration-design-tags-periodicity`,
  ),
  marketplace: page('Marketplace', 'https://developers.pleo.io/reference/marketplace/marketplace-overview'),
} as const satisfies Record<string, DocsLink>

function page(label: string, href: string): DocsLink {
  return { label, href }
}
