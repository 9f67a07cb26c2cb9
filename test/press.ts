/** What the button of the confirm page does; lib/ is loaded here, after the settings that it reads are in place. */
export async function press(link: string): Promise<{ location: string; session: string | undefined }> {
  const { authOptions } = await import('@/lib/auth/options')
  const { runNextAuth } = await import('@/lib/auth/run-next-auth')
  const { searchParams } = new URL(link)
  const query = {
    token: searchParams.get('token') ?? '',
    email: searchParams.get('email') ?? '',
    callbackUrl: `http://localhost:3000${searchParams.get('to')}`,
  }
  const response = await runNextAuth(
    { path: ['callback', 'email'], method: 'POST', query, cookies: {}, headers: new Headers() },
    authOptions(),
  )
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('dashboard-session='))
  return {
    location: response.headers.get('location') ?? '',
    session: cookie?.split(';')[0]?.split('=')[1],
  }
}
