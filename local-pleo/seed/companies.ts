type SeedCompany = {
  key: string
  name: string
  domain: string
  registrationNumber: string
  currency: string
  address: Record<
    'addressLine1' | 'addressLine2' | 'country' | 'locality' | 'postalCode' | 'region',
    string | null
  >
}

/** Fictional throughout. */
const fjordlight: SeedCompany[] = [
  {
    key: 'dk',
    name: 'Fjordlight Denmark ApS',
    domain: 'fjordlight-dk.example',
    registrationNumber: 'DK-00000011',
    currency: 'DKK',
    address: address('Lanternekaj 4', '2. sal', 'DK', 'Sundhavn', '9999', null),
  },
  {
    key: 'gb',
    name: 'Fjordlight Britain Ltd',
    domain: 'fjordlight-gb.example',
    registrationNumber: 'GB-00000012',
    currency: 'GBP',
    address: address('12 Beacon Wharf', null, 'GB', 'Lower Marling', 'ZZ1 1ZZ', 'Marlshire'),
  },
  {
    key: 'de',
    name: 'Fjordlight Deutschland GmbH',
    domain: 'fjordlight-de.example',
    registrationNumber: 'DE-00000013',
    currency: 'EUR',
    address: address('Leuchtturmweg 7', null, 'DE', 'Neuhafen', '00000', null),
  },
]

function address(
  addressLine1: string,
  addressLine2: string | null,
  country: string,
  locality: string,
  postalCode: string,
  region: string | null,
) {
  return { addressLine1, addressLine2, country, locality, postalCode, region }
}

/** The three, and for trials at scale as many more as asked for. */
export function seedCompanies(count: number): SeedCompany[] {
  const more = Array.from({ length: Math.max(0, count - fjordlight.length) }, (_, index): SeedCompany => {
    const number = index + fjordlight.length + 1
    return {
      key: `c${number}`,
      name: `Fjordlight Branch ${number} ApS`,
      domain: `branch-${number}.fjordlight.example`,
      registrationNumber: `DK-${String(10_000_000 + number)}`,
      currency: 'DKK',
      address: address(`Lanternekaj ${number}`, null, 'DK', 'Sundhavn', '9999', null),
    }
  })
  return [...fjordlight, ...more]
}
