import { runTool } from './run-tool'

/** TypeScript over everything. Next first writes the types of the routes, which a fresh clone does not have. */
export async function checkTypes(): Promise<void> {
  await runTool('next typegen', ['node_modules/next/dist/bin/next', 'typegen'])
  await runTool('tsc', ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'])
}
