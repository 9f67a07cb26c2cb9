import path from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

/** `names` are of values; a type only import has none. `*` is the whole module, which an `import()` takes as well. */
export type Import = { written: string; target: string; names: string[]; isType: boolean }

/** All that a file takes from others: `import`, `export … from`, `import()` and types by `import('…')`. */
export function importsOf(file: string, source: string): Import[] {
  const parsed = parseSync(file, source)
  const { module, errors } = parsed
  if (errors[0]) throw new Error(`${file} does not parse: ${errors[0].message}`)
  const found: Import[] = []
  const add = (written: string, names: string[], isType: boolean) =>
    found.push({ written, target: targetOf(file, written), names, isType })

  for (const { moduleRequest, entries } of module.staticImports) {
    const values = entries.filter((entry) => !entry.isType)
    add(
      moduleRequest.value,
      values.map(({ importName }) =>
        importName.kind === 'NamespaceObject' ? '*' : (importName.name ?? 'default'),
      ),
      entries.length > 0 && values.length === 0,
    )
  }
  for (const { moduleRequest, importName, isType } of module.staticExports.flatMap(({ entries }) => entries))
    if (moduleRequest) add(moduleRequest.value, isType ? [] : [importName.name ?? '*'], isType)
  // The tree is costly to hand over, and only these two are read from it.
  if (!/\bimport\s*\(/.test(source)) return found
  new Visitor({
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal') add(String(source.value), ['*'], false)
    },
    TSImportType: ({ source }) => {
      add(source.value, [], true)
    },
  }).visit(parsed.program)
  return found
}

/** The path from the root without its ending, or the name of a package. */
function targetOf(file: string, written: string): string {
  const target = written.startsWith('@/')
    ? path.posix.normalize(written.slice(2))
    : written.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), written)
      : written
  return withoutEnding(target)
}

export function withoutEnding(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '')
}
