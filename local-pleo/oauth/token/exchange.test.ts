import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LocalPleoProcess, startLocalPleo } from '../../testing/local-pleo-process.ts'
import { type Pair, type Partner, partner, redirectUri } from '../../testing/partner.ts'

let pleo: LocalPleoProcess
let acme: Partner

beforeAll(async () => {
  pleo = await startLocalPleo()
  acme = await partner(pleo)
})
afterAll(() => pleo.stop())

describe('the answer', () => {
  test('is a Bearer pair with 900 seconds, opaque and not cacheable', async () => {
    const answer = await acme.exchange(await acme.code())
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 900 })
    expect(String(answer.body.access_token)).not.toContain('.')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

describe('client authentication', () => {
  test('id and secret in the body work as well', async () => {
    const { code, verifier } = await acme.code()
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }
    const answer = await acme.token(
      { ...form, client_id: acme.clientId, client_secret: acme.clientSecret },
      {},
    )
    expect(answer.status).toBe(200)
  })

  test('both at once are refused', async () => {
    const form = { grant_type: 'refresh_token', refresh_token: 'x', client_secret: acme.clientSecret }
    expect((await acme.token(form)).body.error).toBe('invalid_request')
  })

  test.each([
    ['a wrong secret', () => `Basic ${Buffer.from(`${acme.clientId}:wrong`).toString('base64')}`],
    [
      'an unknown client',
      () => `Basic ${Buffer.from('11111111-1111-4111-8111-111111111111:x').toString('base64')}`,
    ],
    ['no colon', () => `Basic ${Buffer.from('nocolon').toString('base64')}`],
    ['a Bearer header', () => `Bearer ${acme.clientSecret}`],
  ])('%s answers 401 invalid_client', async (_what, authorization) => {
    const answer = await acme.exchange(await acme.code(), { authorization: authorization() })
    expect(answer.status).toBe(401)
    expect(answer.body.error).toBe('invalid_client')
    expect(answer.headers.get('www-authenticate')).toContain('Basic')
  })

  test('a client can be limited to one method', async () => {
    const basicOnly = await partner(pleo, { tokenEndpointAuthMethods: ['client_secret_basic'] })
    const { code, verifier } = await basicOnly.code()
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }
    const refused = await basicOnly.token(
      { ...form, client_id: basicOnly.clientId, client_secret: basicOnly.clientSecret },
      {},
    )
    expect(refused.body.error).toBe('invalid_client')
    expect((await basicOnly.token(form)).status).toBe(200)
  })

  test('a rotated secret stops working at once', async () => {
    const rotating = await partner(pleo)
    const { clientSecret } = await pleo.ctl.rotateSecret('staging', rotating.clientId)
    expect((await rotating.exchange(await rotating.code())).status).toBe(401)
    const authorization = `Basic ${Buffer.from(`${rotating.clientId}:${clientSecret}`).toString('base64')}`
    expect((await rotating.exchange(await rotating.code(), { authorization })).status).toBe(200)
  })
})

describe('the code', () => {
  test('a second use is refused and kills what the first gave', async () => {
    const given = await acme.code()
    const first = await acme.exchange(given)
    const pair = first.body as unknown as Pair
    expect((await acme.exchange(given)).body.error).toBe('invalid_grant')
    expect((await acme.call(pair.access_token, 'GET', '/v1/introspect')).status).toBe(401)
    expect((await acme.refresh(pair.refresh_token)).body.error).toBe('invalid_grant')
  })

  test('two exchanges at once never both succeed', async () => {
    const given = await acme.code()
    const answers = await Promise.all([acme.exchange(given), acme.exchange(given), acme.exchange(given)])
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  })

  test('lives for 60 seconds', async () => {
    await pleo.ctl.freezeClock(true)
    const [early, late] = [await acme.code(), await acme.code()]
    await pleo.ctl.advanceClock(59)
    expect((await acme.exchange(early)).status).toBe(200)
    await pleo.ctl.advanceClock(1)
    expect((await acme.exchange(late)).body.error).toBe('invalid_grant')
    await pleo.ctl.resetClock()
  })

  test('belongs to one client, one environment and one redirect URI', async () => {
    const twoUris = await partner(pleo, { redirectUris: [redirectUri, 'https://acme.example/cb'] })
    const given = await twoUris.code()
    expect((await acme.exchange(given)).body.error).toBe('invalid_grant')
    const elsewhere = await twoUris.token({
      grant_type: 'authorization_code',
      code: given.code,
      redirect_uri: 'https://acme.example/cb',
      code_verifier: given.verifier,
    })
    expect(elsewhere.body.error).toBe('invalid_grant')
    expect((await twoUris.exchange(given)).status).toBe(200)
  })

  test.each([
    ['a wrong verifier', 'w'.repeat(43), 'invalid_grant'],
    ['a short one', 'w'.repeat(42), 'invalid_request'],
    ['a long one', 'w'.repeat(129), 'invalid_request'],
    ['other characters', `${'w'.repeat(43)}+`, 'invalid_request'],
  ])('%s is refused, and the code can still be spent', async (_what, wrong, error) => {
    const given = await acme.code()
    expect((await acme.exchange({ code: given.code, verifier: wrong })).body.error).toBe(error)
    expect((await acme.exchange(given)).status).toBe(200)
  })
})

describe('the request', () => {
  test('must be a form', async () => {
    const response = await fetch(`${pleo.staging.auth}/oauth/token`, {
      method: 'POST',
      headers: { authorization: acme.basic, 'content-type': 'application/json' },
      body: '{}',
    })
    expect([response.status, (await response.json()).error]).toEqual([400, 'invalid_request'])
  })

  test.each([
    ['client_credentials', 'unsupported_grant_type'],
    ['password', 'unsupported_grant_type'],
    ['', 'invalid_request'],
  ])('grant_type "%s" answers %s', async (grant_type, error) => {
    const answer = await acme.token({ grant_type })
    expect([answer.status, answer.body.error]).toEqual([400, error])
  })
})
