import type { Metadata } from 'next'
import { DeadEnd } from '@/components/connect/dead-end'

export const metadata: Metadata = { title: 'Connect to Pleo', referrer: 'no-referrer' }

type Props = { searchParams: Promise<{ problem?: string | string[] }> }

/** For callbacks that belong to no authorisation of this browser. It says nothing about whose they are. */
export default async function UnknownReturnPage({ searchParams }: Props) {
  const problem = [(await searchParams).problem].flat()[0]
  if (problem === 'other-browser') return <DeadEnd reason="other_browser" />
  return <DeadEnd reason={problem === 'ours' ? 'ours' : 'unknown_return'} />
}
