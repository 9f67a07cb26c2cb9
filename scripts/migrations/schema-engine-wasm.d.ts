// The package has no types of its own.
declare module '@prisma/schema-engine-wasm/schema_engine_bg' {
  type Answer = { exitCode: number; stdout: string }
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void
  export class SchemaEngine {
    static new(options: { datamodels: string[][] }, log: () => void, adapter: object): Promise<SchemaEngine>
    diff(request: object): Promise<Answer>
  }
}
