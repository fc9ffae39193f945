export type StoresKind = 'embedded' | 'production'

/** Which set of stores this run is for: KADR_TEST_STORES, else PostgreSQL and Redis. */
export const chosenStores = (): StoresKind => {
  const chosen = process.env.KADR_TEST_STORES ?? 'production'
  if (chosen !== 'embedded' && chosen !== 'production') throw new Error(`No such stores: ${chosen}`)
  return chosen
}
