type KbdProps = { children: string }

export function Kbd({ children }: KbdProps) {
  return (
    <kbd
      translate="no"
      className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong bg-sunken px-1 font-sans text-xs text-ink-muted"
    >
      {children}
    </kbd>
  )
}
