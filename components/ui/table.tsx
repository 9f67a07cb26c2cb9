import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { TableKeys } from '@/components/ui/table-keys'

export type TableColumn<Row> = {
  key: string
  heading: string
  cell: (row: Row) => ReactNode
  /** Right-aligned. */
  numeric?: boolean
  /** Texts that people gave, which may be one long word. The first column always is such a one. */
  unbroken?: boolean
  /** Sorting lives in the URL: where a click on the heading leads, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined }
  /** A column of buttons or marks: its heading is for screen readers only. */
  quietHeading?: boolean
}

type TableProps<Row> = {
  /** Names the table for screen readers. */
  caption: string
  /** The first column names the row and carries its link. */
  columns: TableColumn<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string | undefined
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode
}

/** A real table that reads as a list where it has little width. */
export function Table<Row>({ caption, columns, rows, rowKey, rowHref, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty
  return (
    <TableKeys>
      <table className="w-full border-separate border-spacing-0 @max-xl:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="@max-xl:sr-only">
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody className="@max-xl:block">
          {rows.map((row) => (
            <Row key={rowKey(row)} row={row} columns={columns} href={rowHref?.(row)} />
          ))}
        </tbody>
      </table>
    </TableKeys>
  )
}

function Heading<Row>({ column }: { column: TableColumn<Row> }) {
  const direction = column.sort?.direction
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={`sticky top-[var(--sticky-top,0px)] z-10 h-9 border-b border-line bg-surface px-4 text-sm font-normal whitespace-nowrap text-ink-muted ${column.numeric ? 'text-right' : 'text-left'}`}
    >
      {column.sort ? (
        <Link
          href={column.sort.href}
          prefetch={false}
          className="inline-flex items-center gap-1 hover:text-ink"
        >
          <span>{column.heading}</span>
          {direction === 'ascending' && <ArrowUp aria-hidden="true" size={13} />}
          {direction === 'descending' && <ArrowDown aria-hidden="true" size={13} />}
        </Link>
      ) : (
        <span className={column.quietHeading ? 'sr-only' : ''}>{column.heading}</span>
      )}
    </th>
  )
}

const ROW =
  'group relative hover:bg-sunken has-[[data-row-link]:focus-visible]:bg-sunken @max-xl:block @max-xl:border-b @max-xl:border-line @max-xl:px-4 @max-xl:py-3 @max-xl:last:border-b-0'
// The row's link covers the row; what is pressed or hovered by itself lies above it.
const ABOVE_ROW_LINK =
  '[&_:is(a,button)]:whitespace-nowrap [&_:is(a:not([data-row-link]),button,[title])]:relative [&_:is(a:not([data-row-link]),button,[title])]:z-1'
const CELL =
  'h-11 border-b border-line px-4 py-2 text-left font-normal group-last:border-b-0 @max-xl:flex @max-xl:h-auto @max-xl:justify-between @max-xl:gap-4 @max-xl:border-0 @max-xl:p-0 @max-xl:py-0.5'

function Row<R>({ row, columns, href }: { row: R; columns: TableColumn<R>[]; href: string | undefined }) {
  const [first, ...rest] = columns
  return (
    <tr className={ROW}>
      {first && (
        <th scope="row" className={`${CELL} wrap-anywhere`}>
          {href ? (
            <Link
              href={href}
              prefetch={false}
              data-row-link
              className="font-medium after:absolute after:inset-0"
            >
              {first.cell(row)}
            </Link>
          ) : (
            first.cell(row)
          )}
        </th>
      )}
      {rest.map((column) => (
        <td
          key={column.key}
          className={`${CELL} ${ABOVE_ROW_LINK} ${column.numeric ? '@xl:text-right @xl:whitespace-nowrap' : ''} ${column.unbroken ? 'wrap-anywhere' : '@max-xl:wrap-anywhere'}`}
        >
          <span aria-hidden="true" className="shrink-0 text-ink-muted @xl:hidden">
            {column.quietHeading ? '' : column.heading}
          </span>
          <span className="min-w-0 @max-xl:text-right">{column.cell(row)}</span>
        </td>
      ))}
    </tr>
  )
}
