import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Addresses, controlClient } from '../../local-pleo/control-client'

type Running = {
  /** The folder that `next build` wrote. */
  build: string
  dashboard: { url: string }
  localPleo: Addresses
  outbox: { messages: string }
  demo: { owner: string; partner: string }
}

/** The instance under test, as `npm start` wrote it down: addresses, the outbox, the demo partner. */
export function running(): Running {
  const file = runningFile()
  if (!existsSync(file)) {
    throw new Error(
      `These tests read the mail outbox and play Pleo, so they need a running embedded default: ${file} is missing.`,
    )
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Running
}

/** The folder with the instance's data; secrets of a test run may lie there and nowhere else. */
export function dataDir(): string {
  return path.dirname(runningFile())
}

/** Local Pleo's control plane: clients, faults, the clock, the ledger. */
export function localPleo() {
  return controlClient(running().localPleo.control)
}

function runningFile(): string {
  return path.resolve(process.env.RUNNING_JSON ?? '.data/running.json')
}
