/** Stands where an id goes in example bodies. */
export const EXAMPLE_ID = '00000000-0000-4000-8000-000000000000'
