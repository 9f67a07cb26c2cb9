/** To the page where a person plays Pleo's partner team; words only where its address is not known. */
export function DeskLink({ desk }: { desk: string | null }) {
  if (!desk) return <span>partner desk</span>
  return (
    <a href={desk} target="_blank" rel="noreferrer" className="link">
      partner desk
    </a>
  )
}
