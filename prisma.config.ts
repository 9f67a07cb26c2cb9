import { defineConfig } from 'prisma/config'

// `generate`, `validate` and `format` only insist that an engine exists; on a closed network its binary cannot be
// downloaded. The commands that would run it (`migrate`, `db push`) are replaced by scripts/migrate.ts.
if (process.argv.some((word) => ['generate', 'validate', 'format'].includes(word))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath
}

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
