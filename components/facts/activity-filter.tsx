import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Select, type SelectOption } from '@/components/ui/select'

type ActivityFilterProps = {
  href: string
  topics: SelectOption[]
  actors: SelectOption[]
  chosen: { topic?: string; actor?: string }
}

/** The filter lives in the address: a plain form that reads it and writes it. */
export function ActivityFilter({ href, topics, actors, chosen }: ActivityFilterProps) {
  return (
    <form action={href} method="get" className="flex flex-wrap items-end gap-3">
      <Field label="About" name="topic">
        {(control) => (
          <Select {...control} placeholder="Everything" options={topics} defaultValue={chosen.topic ?? ''} />
        )}
      </Field>
      <Field label="Seen or said by" name="actor">
        {(control) => (
          <Select {...control} placeholder="Anybody" options={actors} defaultValue={chosen.actor ?? ''} />
        )}
      </Field>
      <Button type="submit">Filter</Button>
      {(chosen.topic || chosen.actor) && (
        <LinkButton href={href} variant="ghost">
          Show everything
        </LinkButton>
      )}
    </form>
  )
}
