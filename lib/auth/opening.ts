/** What is known of the browser and the press that a session is opened for. */
export type Opening = {
  /** In words, for the person's list of sessions. */
  browser: string
  /** The session that it holds already: signing in ends it, whoever it was for. */
  held?: string | undefined
  /** The token of the link. */
  link?: string | undefined
  /** The cookie of the page whose button was pressed. */
  press?: string | undefined
}
