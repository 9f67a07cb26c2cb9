/** PostgreSQL class 22, such as a NUL character in a text: the sender's mistake, not a fault here. */
export function isDataException(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('22')
}
