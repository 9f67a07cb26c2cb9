import type { Markup } from '../pages/page.ts'
import type { Person } from '../people/person.ts'

/** What is inside a page, for the person who is logged in. */
export type Show = (person: Person, proof: Markup) => Markup | Promise<Markup>
