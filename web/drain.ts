import type { Server } from 'node:http'

/** What is being answered is answered, for so many milliseconds at most; nothing new is taken. */
export async function drain(server: Server, longestMs: number): Promise<void> {
  // `close` ends the connections that are idle; busy ones end with their answer (front.ts).
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const late = new Promise<void>((resolve) => setTimeout(resolve, longestMs).unref())
  await Promise.race([closed, late])
  server.closeAllConnections()
}
