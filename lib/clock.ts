/** The time, handed in wherever it decides something, so that tests pass it instead of waiting for it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
