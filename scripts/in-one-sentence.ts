import { StopReason } from './stop-reason'

/** Runs a command; a StopReason becomes one sentence and exit code 1, a bug keeps its stack trace. */
export async function inOneSentence(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StopReason)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
