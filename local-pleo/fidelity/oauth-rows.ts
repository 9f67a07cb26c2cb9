import { access, authorize, consent, exchange, introspect, type Row, refresh } from './row.ts'

export const oauthRows: Row[] = [
  {
    section: '2.1',
    says: 'Discovery, userinfo, revoke, JWKS and registration do not exist: 404',
    tested: [`${authorize}: what Pleo does not have answers 404`],
    assumption: 'row 1 of section 10',
  },
  {
    section: '2.2',
    says: '`response_type` must be `code`',
    tested: [`${authorize}: no response_type`, `${authorize}: the implicit flow`],
  },
  {
    section: '2.2',
    says: 'An unknown client or a redirect URI that differs by a character gets a page and no redirect',
    tested: [`${authorize}: a client or address that cannot be trusted gets a page and no redirect`],
    assumption: 'row 7 of section 10',
  },
  {
    section: '2.2',
    says: '`scope` is required and limited to the approved ones: `invalid_scope`',
    tested: [`${authorize}: a scope that is not approved`, `${authorize}: no scope`],
    assumption: 'row 10 of section 10',
  },
  {
    section: '2.2',
    says: '`state` is required and echoed',
    tested: [`${authorize}: no state`],
    assumption: 'LOCAL_PLEO_STATE_REQUIRED (the sources differ)',
  },
  {
    section: '2.2',
    says: 'PKCE is required, S256 only',
    tested: [
      `${authorize}: plain`,
      `${authorize}: no challenge`,
      `${authorize}: no method, which would mean plain`,
    ],
  },
  {
    section: '2.2',
    says: '`urn_pleo_params_oauth_subject` preselects the company',
    tested: [`${consent}: the subject parameter preselects its company`],
    assumption: 'row 12 of section 10',
  },
  {
    section: '2.3',
    says: 'The person logs in, sees who asks for what, chooses and approves',
    tested: [`${consent}: logging in and approving one company gives a code that works`],
    assumption: 'row 9 of section 10 (layout, company picker)',
  },
  {
    section: '2.3',
    says: 'Owner or admin may give access, others may not',
    tested: [`${consent}: a member may only deny`, `${consent}: a company of somebody else cannot be given`],
  },
  {
    section: '2.3',
    says: 'A refusal comes back as `access_denied`',
    tested: [`${authorize}: a denial answers access_denied with the state`],
    assumption: 'row 8 of section 10',
  },
  {
    section: '2.3',
    says: 'A completed flow makes an installation, ACTIVATED or AUTHORIZED',
    tested: [
      'external-api/installations/installations.test.ts: a completed authorisation makes an ACTIVATED installation',
      'external-api/installations/installations.test.ts: an application that needs activation starts AUTHORIZED',
    ],
  },
  { section: '2.4', says: 'Form-encoded only', tested: [`${exchange}: must be a form`] },
  {
    section: '2.4',
    says: 'Basic and body authentication, never both at once',
    tested: [
      `${exchange}: id and secret in the body work as well`,
      `${exchange}: both at once are refused`,
      `${exchange}: a client can be limited to one method`,
    ],
    assumption: 'the sources differ; a setting of each client',
  },
  {
    section: '2.4',
    says: 'The code lives 60 seconds, is spent once, belongs to client and redirect URI',
    tested: [
      `${exchange}: lives for 60 seconds`,
      `${exchange}: a second use is refused and kills what the first gave`,
      `${exchange}: belongs to one client, one environment and one redirect URI`,
    ],
    assumption: 'LOCAL_PLEO_CODE_SECONDS, row 4 of section 10',
  },
  {
    section: '2.4',
    says: 'The verifier is 43 to 128 unreserved characters and must match',
    tested: [`${exchange}: a wrong verifier`, `${exchange}: a short one`, `${exchange}: other characters`],
  },
  {
    section: '2.5',
    says: 'Bearer pair, opaque, `expires_in` 900',
    tested: [`${exchange}: is a Bearer pair with 900 seconds, opaque and not cacheable`],
    assumption: 'LOCAL_PLEO_ACCESS_TOKEN_SECONDS, LOCAL_PLEO_SEND_SCOPE',
  },
  {
    section: '2.5',
    says: 'The refresh token lives 60 days',
    tested: [`${refresh}: an expired token kills the authorisation`],
    assumption: 'LOCAL_PLEO_REFRESH_TOKEN_SECONDS, row 3 of section 10',
  },
  {
    section: '2.5',
    says: 'A refresh replaces both tokens and kills the old ones at once',
    tested: [
      `${refresh}: a refresh gives a new pair and kills the old one at once`,
      `${refresh}: refreshes at once never both succeed`,
    ],
  },
  {
    section: '2.5',
    says: 'An expired refresh token invalidates all of the authorisation; a reused one is treated alike',
    tested: [
      `${refresh}: an expired token kills the authorisation`,
      `${refresh}: a reused token kills the whole authorisation, but no other`,
      'oauth/token/lifecycle.test.ts: any history of a %s authorisation follows the model',
    ],
    assumption: 'reuse: row 5 of section 10',
  },
  {
    section: '2.6',
    says: 'RFC 6749 error bodies; `invalid_refresh_token` in the description',
    tested: [
      `${refresh}: a reused token kills the whole authorisation, but no other`,
      `${exchange}: %s answers 401 invalid_client`,
    ],
    assumption: 'row 6 of section 10',
  },
  {
    section: '2.7',
    says: 'Introspection of own tokens, with the members listed',
    tested: [`${introspect}: an own access token shows its members`, `${introspect}: a random, a foreign`],
  },
  {
    section: '2.7',
    says: 'HTTP Basic is needed',
    tested: [`${introspect}: credentials in the body are not enough here`],
    assumption: 'LOCAL_PLEO_INTROSPECTION_AUTH',
  },
  {
    section: '2.8',
    says: 'A token names one company or one organisation',
    tested: [
      `${authorize}: an organisation can only be given to a client registered for one`,
      'external-api/employees/employees.test.ts: an organisation token sees all three companies',
    ],
  },
  {
    section: '2.8',
    says: 'Two grants of one client and company live side by side',
    tested: [`${refresh}: a reused token kills the whole authorisation, but no other`],
    assumption: 'LOCAL_PLEO_GRANTS_SIDE_BY_SIDE (not stated)',
  },
  {
    section: '2.9',
    says: 'The customer ends it; `DELETE /v1/installations/me` ends it: every token of the client for that company is revoked',
    tested: [
      'external-api/installations/installations.test.ts: DELETE answers 204',
      'external-api/installations/installations.test.ts: the customer can end it as well',
      'web/web.test.ts: an admin disconnects an integration; a member cannot',
    ],
  },
  {
    section: '2.9',
    says: 'INACTIVE after repeated failed connections',
    notBuilt: 'the source is cut; the status can be set with PUT',
  },
  {
    section: '2.10',
    says: 'HTTPS redirects, HTTP only for localhost',
    tested: ['control/control.test.ts: http elsewhere', 'control/control.test.ts: a wildcard'],
  },
  {
    section: '2.10',
    says: 'A Client Secret is never an API credential',
    tested: [`${access}: a Client Secret as bearer is refused and recognised`],
  },
]
