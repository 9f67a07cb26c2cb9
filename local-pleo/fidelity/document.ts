import { apiRows } from './api-rows.ts'
import { oauthRows } from './oauth-rows.ts'
import type { Row } from './row.ts'

export const rows: Row[] = [...oauthRows, ...apiRows]

/** The page `docs/local-pleo-fidelity.md`. */
export function fidelityDocument(): string {
  const lines = rows.map(
    (row) => `| ${row.section} | ${row.says} | ${stateOf(row)} | ${row.assumption ?? ''} | ${proofOf(row)} |`,
  )
  return `# How faithful Local Pleo is

Generated from \`local-pleo/fidelity/\` by \`npx tsx local-pleo/fidelity/write.ts\`; \`npm test\` fails when
this page is out of date, and unless each test it names passed. Section numbers are those of the project's reference on Pleo.

| section | Pleo | state | assumption or setting | tests |
|---|---|---|---|---|
${lines.join('\n')}
`
}

function stateOf(row: Row): string {
  if (row.notBuilt) return 'not built'
  return row.assumption ? 'tested, assumption' : 'tested'
}

function proofOf(row: Row): string {
  if (row.notBuilt) return row.notBuilt
  return (row.tested ?? []).map((name) => `\`${name}\``).join('<br>')
}
