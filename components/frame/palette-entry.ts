export type PaletteEntry = {
  id: string
  /** "Connection Nordwind Ltd". */
  label: string
  /** "Connections". */
  group: string
  href: string
  /** More words it is found by: an id, an environment. */
  keywords?: string[]
}
