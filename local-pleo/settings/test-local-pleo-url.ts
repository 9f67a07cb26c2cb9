/** Where the repository's Vitest set-up tells of the Local Pleo that this worker may use. */
export function testLocalPleoUrl(): string {
  const { TEST_LOCAL_PLEO_URL: url, VITEST_POOL_ID: worker } = process.env
  if (!url || !worker)
    throw new Error('TEST_LOCAL_PLEO_URL is missing: test/global-setup.ts sets it for a run of Vitest.')
  return `${url}/${worker}`
}
