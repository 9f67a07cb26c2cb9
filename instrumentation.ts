/** What a server process does of its own accord, besides answering: it sweeps by time. Next calls this once at its start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ startSweeping }, { sweepHourly }, { recordClosedHours }, { forgetAuthorisations }] =
    await Promise.all([
      import('@/lib/start-sweeping'),
      import('@/lib/sweep'),
      import('@/lib/refusals/record-closed-hours'),
      import('@/lib/connections/forget-authorisations'),
    ])
  startSweeping(async () => {
    await recordClosedHours()
    await sweepHourly([forgetAuthorisations])
  })
}
