import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'

/** Pleo agreed and the grant is safe, but Pleo has not said yet for which company. */
export function Finishing({ partnerName, finishPath }: { partnerName: string; finishPath: string }) {
  return (
    <>
      <PageHeader
        title="Nearly there"
        description={`Pleo accepted, and your approval is kept safe. Pleo has not told us yet which company it is for, so the connection waits. You need not approve again: try once more, or leave it to ${partnerName}.`}
      />
      <form method="post" action={finishPath}>
        <SubmitButton pendingLabel="Asking Pleo…">Try again</SubmitButton>
      </form>
    </>
  )
}
