import { LiveTime } from '@/components/ui/live-time'

type RelativeTimeProps = {
  at: Date
  /** The time the page was made; the browser takes over from there. */
  now?: Date
}

/** "3 min ago", with the exact time in the reader's zone on hover. */
export function RelativeTime({ at, now = new Date() }: RelativeTimeProps) {
  return <LiveTime at={at.getTime()} now={now.getTime()} />
}
