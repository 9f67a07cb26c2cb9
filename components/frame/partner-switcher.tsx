import { ChevronsUpDown } from 'lucide-react'
import { Mark } from '@/components/frame/mark'
import { NavLink } from '@/components/frame/nav-link'

const LIST_ID = 'partners'
const BOX = 'flex h-9 w-full items-center gap-2 rounded-md px-2 font-medium hover:bg-hover'

/** A popover of the browser's own: opens and closes without our JavaScript. */
export function PartnerSwitcher({
  partner,
  partners,
}: {
  partner: { name: string; href: string }
  partners: { name: string; href: string }[]
}) {
  const others = partners.filter(({ href }) => href !== partner.href)
  if (others.length === 0) {
    return (
      <NavLink href={partner.href} exact className={BOX}>
        <Mark />
        <span className="truncate" title={partner.name}>
          {partner.name}
        </span>
      </NavLink>
    )
  }
  return (
    <>
      <button type="button" popoverTarget={LIST_ID} className={BOX}>
        <Mark />
        <span className="grow truncate text-left" title={partner.name}>
          {partner.name}
        </span>
        <span className="sr-only">, switch partner</span>
        <ChevronsUpDown aria-hidden="true" size={14} className="text-ink-faint" />
      </button>
      <div
        id={LIST_ID}
        popover="auto"
        className="fixed inset-auto top-13 left-3 m-0 max-h-[70vh] w-54 overflow-y-auto rounded-md border border-line-strong bg-surface p-1 text-ink"
      >
        <ul>
          {[partner, ...others].map(({ name, href }) => (
            <li key={href}>
              <NavLink
                href={href}
                className="flex min-h-8 items-center rounded-sm px-2 py-1 hover:bg-hover aria-[current]:font-medium"
              >
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
