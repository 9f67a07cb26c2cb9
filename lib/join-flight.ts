/**
 * Whoever asks for `key` while the same is under way gets that answer: however many ask, it is one piece of work at a
 * time. For answers that anybody may ask for and that are the same for all.
 */
export function joinFlight<T>(
  flights: Map<string, Promise<T>>,
  key: string,
  begin: () => Promise<T>,
): Promise<T> {
  const underWay = flights.get(key)
  if (underWay) return underWay
  const flight = begin().finally(() => flights.delete(key))
  flights.set(key, flight)
  return flight
}
