import { runTool } from './run-tool'

/**
 * TypeScript over everything. Next first writes the types of the routes, which a fresh clone does not have; those that
 * `npm run dev` left may be of routes that are gone.
 */
export async function checkTypes(): Promise<void> {
  await runTool('next typegen', ['node_modules/next/dist/bin/next', 'typegen'])
  await runTool('tsc', [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.check.json',
    '--incremental',
    'false',
  ])
}
