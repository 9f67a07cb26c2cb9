import Link from 'next/link'

type BreadcrumbProps = {
  /** The last one is this page and needs no address. */
  items: { label: string; href?: string }[]
}

export function Breadcrumb({ items }: BreadcrumbProps) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink-muted">
        {items.map(({ label, href }, index) => (
          <li key={label} className="flex min-w-0 items-baseline gap-x-1.5">
            {index > 0 && <span aria-hidden="true">/</span>}
            {href ? (
              <Link href={href} className="hover:text-ink hover:underline">
                {label}
              </Link>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
