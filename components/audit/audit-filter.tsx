import { buttonStyle } from '@/components/ui/button-style'
import { Select, type SelectOption } from '@/components/ui/select'

type Props = { path: string; integrations: SelectOption[]; chosen: string }

/** The filter is in the address; the form works without JavaScript. */
export function AuditFilter({ path, integrations, chosen }: Props) {
  return (
    <form method="get" action={path} className="flex max-w-120 flex-wrap items-end gap-2">
      <div className="grid min-w-48 grow gap-1.5">
        <label htmlFor="integration" className="font-medium">
          Integration
        </label>
        <Select
          id="integration"
          name="integration"
          key={chosen}
          defaultValue={chosen}
          placeholder="All, and the partner itself"
          options={integrations}
        />
      </div>
      <button type="submit" className={`${buttonStyle('secondary')} h-9`}>
        Show
      </button>
    </form>
  )
}
