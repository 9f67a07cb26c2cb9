import { expect, it } from 'vitest'
import { isSameOrigin } from '@/lib/auth/same-origin'

const APP = 'https://dashboard.example'

it.each([
  [{ origin: APP, 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: APP }, true],
  [{ origin: 'HTTPS://Dashboard.Example' }, true],
  // A page with the policy no-referrer sends "null"; the browser still says where it comes from.
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{}, false],
  [{ origin: 'null' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'https://elsewhere.example', host: 'elsewhere.example' }, false],
  [{ origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' }, false],
  [{ origin: `${APP}:8443` }, false],
  [{ origin: 'http://dashboard.example' }, false],
  [{ origin: 'https://dashboard.example.elsewhere.example' }, false],
  [{ origin: 'not an origin' }, false],
  [{ origin: APP, 'sec-fetch-site': 'cross-site' }, false],
  [{ origin: APP, 'sec-fetch-site': 'same-site' }, false],
])('%o: %s', (headers, expected) => {
  expect(isSameOrigin({ headers: new Headers(headers as Record<string, string>) }, `${APP}/`)).toBe(expected)
})
