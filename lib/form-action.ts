/**
 * The policy's directive for forms. Browsers hold the redirects behind a form to it too, and Pleo may send a customer on,
 * to its web app or a single sign-on that nobody here can name: the page whose form leads to Pleo leaves it out.
 */
export function formAction(path: string): string[] {
  return /^\/connect\/[^/]+$/.test(path) && path !== '/connect/return' ? [] : [`form-action 'self'`]
}
