import type { ReactNode } from 'react'

const HOLE = { stroke: 'var(--color-surface)', fill: 'none' } as const

/** Drawn on 16 units; told apart by outline alone, so that colour is only the second word. */
const SHAPES = {
  padlock: (
    <>
      <path d="M5.25 7V5.25a2.75 2.75 0 0 1 5.5 0V7" />
      <rect x="3.25" y="7" width="9.5" height="6.5" rx="1.25" fill="currentColor" stroke="none" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="5.25" />,
  arrow: (
    <>
      <path
        d="M2 4.5A1.5 1.5 0 0 1 3.5 3h5.2a1.5 1.5 0 0 1 1.1.5l3.6 3.8a1 1 0 0 1 0 1.4l-3.6 3.8a1.5 1.5 0 0 1-1.1.5H3.5A1.5 1.5 0 0 1 2 11.5z"
        fill="currentColor"
        stroke="none"
      />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  hourglass: (
    <>
      <path d="M4 2.5h8M4 13.5h8M5 2.5v2L8 8l3-3.5v-2M5 13.5v-2L8 8l3 3.5v2" />
    </>
  ),
  checkDisc: (
    <>
      <circle cx="8" cy="8" r="6.25" fill="currentColor" stroke="none" />
      <path d="m5.25 8.25 1.9 1.9 3.6-4.1" {...HOLE} />
    </>
  ),
  signature: (
    <>
      <path d="m9.75 2.75 2.5 2.5-6 6-3.25.75.75-3.25z" />
      <path d="M3 14h10" />
    </>
  ),
  skip: <path d="m2.5 4 4.25 4-4.25 4zM7.5 4l4.25 4-4.25 4zM13.5 4v8" />,
  crossOctagon: (
    <>
      <path d="M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4z" fill="currentColor" stroke="none" />
      <path d="m5.75 5.75 4.5 4.5m0-4.5-4.5 4.5" {...HOLE} />
    </>
  ),
  dashedCheck: (
    <>
      <circle cx="8" cy="8" r="5.75" strokeDasharray="2.4 2.12" />
      <path d="m5.5 8.25 1.75 1.75 3.25-3.75" />
    </>
  ),
  turnedBack: (
    <>
      <path d="M3.5 6.5h6a3.25 3.25 0 0 1 0 6.5H6" />
      <path d="M6.5 3 3 6.5 6.5 10" />
    </>
  ),
  check: <path d="m3 8.5 3.5 3.5L13 4.75" />,
  cross: <path d="m3.75 3.75 8.5 8.5m0-8.5-8.5 8.5" />,
  person: (
    <>
      <circle cx="8" cy="5" r="2.5" fill="currentColor" stroke="none" />
      <path d="M2.75 13.75a5.25 4.75 0 0 1 10.5 0z" fill="currentColor" stroke="none" />
    </>
  ),
  question: (
    <>
      <path d="M5.25 5.5a2.75 2.75 0 1 1 4 2.45C8.4 8.4 8 8.9 8 9.75" />
      <circle cx="8" cy="12.75" r="1" fill="currentColor" stroke="none" />
    </>
  ),
  envelope: (
    <>
      <rect x="2" y="3.5" width="12" height="9" rx="1" />
      <path d="m2.5 4.5 5.5 4.25 5.5-4.25" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" stroke="none" />
    </>
  ),
  link: (
    <>
      <path d="M5.5 8h5" />
      <circle cx="4" cy="8" r="2.75" fill="currentColor" stroke="none" />
      <circle cx="12" cy="8" r="2.75" fill="currentColor" stroke="none" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.75 15 14H1z" fill="currentColor" stroke="currentColor" strokeWidth="1" />
      <path d="M8 6.25v3.5M8 11.75v.25" {...HOLE} />
    </>
  ),
  key: (
    <>
      <circle cx="5" cy="11" r="2.75" />
      <path d="m7 9 6-6m-2 2 2 2" />
    </>
  ),
  slash: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m4 12 8-8" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type StateShape = keyof typeof SHAPES

export function StateShapeMark({ shape, size = 14 }: { shape: StateShape; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
    >
      {SHAPES[shape]}
    </svg>
  )
}
