const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Checks every row of a table in one test, also after a row has failed.
 *
 * @param nameOf - what names a row in the list of faults
 * @param check - throws or rejects when the row is wrong; one row after the other
 * @throws Error when the table is empty, or when rows are wrong: its first line names all of these, the others say why
 */
export const checkRows = async <Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  check: (row: Row) => unknown,
): Promise<void> => {
  if (rows.length === 0) throw new Error('The table has no rows')
  const faults: { readonly name: string; readonly message: string }[] = []
  for (const row of rows) {
    try {
      await check(row)
    } catch (error) {
      faults.push({ name: nameOf(row), message: messageOf(error) })
    }
  }
  if (faults.length === 0) return
  const names = faults.map(({ name }) => name).join(' · ')
  const reasons = faults.map(({ name, message }) => `${name}: ${message}`).join('\n\n')
  throw new Error(`${faults.length} of ${rows.length} rows are wrong: ${names}\n\n${reasons}`)
}
