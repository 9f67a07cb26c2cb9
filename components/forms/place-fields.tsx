export type Place = { partner: string; integration: string; environment: 'staging' | 'production' }

/** Where a form's action takes place. The action checks access again; these only name the place. */
export function PlaceFields({ place }: { place: Place }) {
  return (
    <>
      <input type="hidden" name="partner" value={place.partner} />
      <input type="hidden" name="integration" value={place.integration} />
      <input type="hidden" name="environment" value={place.environment} />
    </>
  )
}
