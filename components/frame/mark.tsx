/** Our own sign: a step done, the way, a step to come. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g className="fill-on-accent stroke-on-accent" strokeWidth="2.5">
        <path d="M12 16h7" />
        <circle cx="9.5" cy="16" r="4" stroke="none" />
        <circle cx="22.5" cy="16" r="3.75" fill="none" />
      </g>
    </svg>
  )
}
