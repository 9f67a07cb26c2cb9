/** Talks to the control plane of a running Local Pleo; `fetch` only, nothing of the server is imported. */

export type EnvironmentName = 'staging' | 'production'
export type Rotation = 'strict' | 'grace' | 'non-rotating'

export type Addresses = Record<EnvironmentName, { auth: string; api: string; app: string }> & {
  desk: string
  control: string
}

export type ClientRegistration = {
  name: string
  redirectUris: string[]
  scopes: string[]
  clientUri?: string
  logoUri?: string
  termsUri?: string
  privacyUri?: string
  initiationUri?: string
  settingsUri?: string
  contacts?: string[]
  subjectType?: 'company' | 'organisation'
  rotation?: Rotation
  graceSeconds?: number
  tokenEndpointAuthMethods?: ('client_secret_basic' | 'client_secret_post')[]
  needsActivation?: boolean
}

export type Fault = {
  clientId?: string
  /** `token`, `introspect`, `*`, or a method and path such as `GET /v2/employees/{id}`. */
  route: string
  kind:
    | 'delay'
    | 'drop-before'
    | 'status'
    | 'drop-after'
    | 'reset-mid-body'
    | 'slow'
    | 'html'
    | 'truncated'
    | 'wrong-content-type'
    | 'huge'
    | 'gzip-bomb'
    | 'expires-in-missing'
    | 'expires-in-zero'
    | 'expires-in-negative'
    | 'expires-in-text'
    | 'refresh-token-missing'
  /** Let this many matching requests pass first. */
  skip?: number
  /** Default 1; null until cleared. */
  times?: number | null
  status?: number
  retryAfter?: string
  delayMs?: number
  byteMs?: number
  bytes?: number
}

export type LedgerEntry = {
  id: string
  valueSha256: string
  kind: 'code' | 'access_token' | 'refresh_token'
  authorisationId: string
  clientId: string
  subject: string
  scopes: string[]
  generation: number
  issuedAt: string
  issuedBy: string
  expiresAt: string
  spentAt: string | null
  spentBy: string | null
  revokedAt: string | null
  revokedBy: string | null
  revokedReason: string | null
}

export type LedgerEvent = {
  position: number
  ledgerId: string
  event: 'issued' | 'spent' | 'repeated' | 'replayed' | 'refused' | 'revoked'
  requestId: string | null
  reason: string | null
  at: string
}

export type LoggedRequest = {
  id: string
  listener: 'auth' | 'api' | 'app'
  method: string
  path: string
  clientId: string | null
  subject: string | null
  status: number | null
  outcome: 'answered' | 'dropped before the effect' | 'dropped after the effect'
  reason: string | null
  fault: string | null
  at: string
}

export type RegisteredClient = ClientRegistration & { clientId: string; hasSecret: boolean }
export type ClockReading = { now: string; offsetSeconds: number; frozen: boolean }
export type Company = { id: string; name: string; country: string; organisationId: string; urn: string }
export type Person = {
  id: string
  email: string
  name: string
  role: string
  companyIds: string[]
  organisationId: string
}
export type SetFault = Fault & { id: string; seen: number; fired: number }
export type Consent = {
  authorizeUrl: string
  decision: 'approve' | 'deny'
  companyId?: string
  organisationId?: string
}

export type QueueExport = {
  companyId: string
  accountingEntryIds?: string[]
  count?: number
  vendorBasedBookkeeping?: boolean
}

export type Delivery = {
  id: string
  subscriptionId: string
  eventType: string
  status: 'waiting' | 'delivered' | 'failed'
  attempts: number
  lastStatus: number | null
}

export type ControlClient = ReturnType<typeof controlClient>

/** `address` is the control address that Local Pleo prints when it is ready. */
export function controlClient(address: string) {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(new URL(path, address), {
      method,
      headers: {
        'x-local-pleo-control': '1',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok)
      throw new Error(`Local Pleo answered ${response.status} to ${method} ${path}: ${await response.text()}`)
    return (await response.json()) as T
  }
  const of = (environment: EnvironmentName, path: string, clientId?: string) =>
    `/environments/${environment}/${path}${clientId === undefined ? '' : `?client_id=${clientId}`}`

  return {
    health: () => call<{ ok: boolean }>('GET', '/health'),
    addresses: () => call<Addresses>('GET', '/addresses'),
    registerClient: (environment: EnvironmentName, client: ClientRegistration) =>
      call<{ clientId: string; clientSecret: string }>('POST', of(environment, 'clients'), client),
    listClients: async (environment: EnvironmentName) =>
      (await call<{ clients: RegisteredClient[] }>('GET', of(environment, 'clients'))).clients,
    changeClient: (environment: EnvironmentName, clientId: string, change: Partial<ClientRegistration>) =>
      call<RegisteredClient>('PATCH', of(environment, `clients/${clientId}`), change),
    rotateSecret: (environment: EnvironmentName, clientId: string) =>
      call<{ clientId: string; clientSecret: string }>(
        'POST',
        of(environment, `clients/${clientId}/rotate-secret`),
        {},
      ),
    consent: (environment: EnvironmentName, consent: Consent) =>
      call<{ location: string }>('POST', of(environment, 'consents'), consent),
    companies: async (environment: EnvironmentName) =>
      (await call<{ companies: Company[] }>('GET', of(environment, 'companies'))).companies,
    people: (environment: EnvironmentName) =>
      call<{ people: Person[]; password: string }>('GET', of(environment, 'people')),
    /** The cookie of a logged-in person, for the host 127.0.0.1. */
    logIn: (environment: EnvironmentName, email: string, place: 'auth' | 'app') =>
      call<{ name: string; value: string }>('POST', of(environment, 'log-in'), { email, place }),
    setContraAccount: (environment: EnvironmentName, companyId: string, contraAccount: boolean) =>
      call<{ changed: boolean }>('PATCH', of(environment, `companies/${companyId}`), { contraAccount }),
    /** Queues what is ready, or the named expenses; the bookkeeper's "Export". */
    queueExport: (environment: EnvironmentName, queue: QueueExport) =>
      call<{ jobId: string; numberOfItems: number }>('POST', of(environment, 'exports'), queue),
    disconnect: (environment: EnvironmentName, clientId: string, subject: string) =>
      call<{ disconnected: boolean }>('POST', of(environment, 'disconnect'), { clientId, subject }),
    clock: () => call<ClockReading>('GET', '/clock'),
    advanceClock: (advanceSeconds: number) => call<ClockReading>('POST', '/clock', { advanceSeconds }),
    freezeClock: (freeze: boolean) => call<ClockReading>('POST', '/clock', { freeze }),
    resetClock: () => call<ClockReading>('POST', '/clock', { reset: true }),
    ledger: (environment: EnvironmentName, clientId?: string) =>
      call<{ entries: LedgerEntry[]; events: LedgerEvent[] }>('GET', of(environment, 'ledger', clientId)),
    clearLedger: (environment: EnvironmentName, clientId?: string) =>
      call<{ cleared: true }>('DELETE', of(environment, 'ledger', clientId)),
    requests: async (environment: EnvironmentName, clientId?: string) =>
      (await call<{ requests: LoggedRequest[] }>('GET', of(environment, 'requests', clientId))).requests,
    clearRequests: (environment: EnvironmentName, clientId?: string) =>
      call<{ cleared: true }>('DELETE', of(environment, 'requests', clientId)),
    addFault: (environment: EnvironmentName, fault: Fault) =>
      call<SetFault>('POST', of(environment, 'faults'), fault),
    listFaults: async (environment: EnvironmentName) =>
      (await call<{ faults: SetFault[] }>('GET', of(environment, 'faults'))).faults,
    clearFaults: (environment: EnvironmentName) =>
      call<{ cleared: true }>('DELETE', of(environment, 'faults')),
    deliveries: async (environment: EnvironmentName) =>
      (await call<{ deliveries: Delivery[] }>('GET', of(environment, 'deliveries'))).deliveries,
    reset: () => call<{ reset: true }>('POST', '/reset', {}),
  }
}
