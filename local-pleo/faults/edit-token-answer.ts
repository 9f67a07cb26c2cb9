import type { Fault } from './fault.ts'

const edits: Partial<Record<Fault['kind'], (answer: Record<string, unknown>) => void>> = {
  'expires-in-missing': (answer) => delete answer.expires_in,
  'expires-in-zero': (answer) => {
    answer.expires_in = 0
  },
  'expires-in-negative': (answer) => {
    answer.expires_in = -900
  },
  'expires-in-text': (answer) => {
    answer.expires_in = 'soon'
  },
  'refresh-token-missing': (answer) => delete answer.refresh_token,
}

export function editTokenAnswer(kind: Fault['kind'], body: Buffer): Buffer {
  const answer: Record<string, unknown> = JSON.parse(body.toString('utf8'))
  edits[kind]?.(answer)
  return Buffer.from(JSON.stringify(answer))
}
