/** "22 Nov 2026". Customers' pages work without JavaScript, so no reader's zone: the day in UTC is near enough. */
export function exactDay(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at)
}
