import { type LocalPleoProcess, startLocalPleo } from './local-pleo-process.ts'
import { type Answer, type Partner, partner } from './partner.ts'

export type Connected = {
  pleo: LocalPleoProcess
  acme: Partner
  companyId: string
  otherCompanyId: string
  /** With the token of the first company. */
  call: <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => Promise<Answer<T>>
  /** With a token of another company. */
  fromElsewhere: <T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<Answer<T>>
}

/** A running Local Pleo with a partner that two companies have authorised. */
export async function connected(settings: Record<string, string> = {}): Promise<Connected> {
  const pleo = await startLocalPleo(settings)
  const acme = await partner(pleo)
  const [one, two] = await pleo.ctl.companies('staging')
  const [companyId, otherCompanyId] = [one?.id ?? '', two?.id ?? '']
  const [here, elsewhere] = [await acme.connect(companyId), await acme.connect(otherCompanyId)]
  return {
    pleo,
    acme,
    companyId,
    otherCompanyId,
    call: (method, path, body) => acme.call(here.access_token, method, path, body),
    fromElsewhere: (method, path, body) => acme.call(elsewhere.access_token, method, path, body),
  }
}
