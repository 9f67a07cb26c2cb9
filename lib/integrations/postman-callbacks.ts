/** Postman's own redirect addresses (docs/pleo 7); the one in use has to be registered with the client. */
export const POSTMAN_CALLBACKS = {
  web: 'https://oauth.pstmn.io/v1/browser-callback',
  desktop: 'https://oauth.pstmn.io/v1/callback',
} as const
