/** The admin connection that the repository's Vitest set-up provides. */
export function testPostgresUrl(): string {
  const url = process.env.TEST_POSTGRES_URL
  if (!url) throw new Error('TEST_POSTGRES_URL is missing: test/global-setup.ts sets it for a run of Vitest.')
  return url
}
