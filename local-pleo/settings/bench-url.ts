/** A PostgreSQL where the benchmark may make a database and drop it again. */
export function benchUrl(): string {
  const url = process.env.LOCAL_PLEO_BENCH_URL
  if (!url)
    throw new Error('Set LOCAL_PLEO_BENCH_URL to a PostgreSQL server where a database may be created.')
  return url
}
