const withoutDecimals = new Set(['JPY'])

export function amount(currency: string, minors: number): string {
  const digits = withoutDecimals.has(currency) ? 0 : 2
  return `${(minors / 10 ** digits).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${currency}`
}
