/** What a column holds: its type in PostgreSQL, its type here, and a typical value that tests and benches are seeded with. */
export interface ColumnType<Value> {
  /** Name in PostgreSQL, to which a value that comes as JSON or as a parameter is cast. */
  readonly sql: string
  readonly example: Value
}

/** Makes a column's type from its example; a narrower type here, or a nullable one, is named: `text<'a' | 'b'>('a')`. */
interface Typing<Base> {
  (example: Base): ColumnType<Base>
  <Value extends Base | null>(example: NoInfer<Value>): ColumnType<Value>
}

const typeOf =
  <Base>(sql: string): Typing<Base> =>
  <Value>(example: Value): ColumnType<Value> => ({ sql, example })

export const uuid = typeOf<string>('uuid')
export const text = typeOf<string>('text')
/** As Payload stores every number; whole ones up to 2⁵³ come back exactly. */
export const number = typeOf<number>('numeric')
export const time = typeOf<Date>('timestamptz')
export const json = typeOf<object>('jsonb')

/** Words of the panel. */
type Labels = Readonly<Record<'en' | 'pl', string>>

/** How Payload has a column: the panel shows it when it has a label, and hides it when it has none. */
export interface ColumnField {
  /** Where Payload calls it otherwise than the row, as it does a relation. Default: the column's own name. */
  readonly name?: string
  readonly type: 'text' | 'textarea' | 'number' | 'date' | 'json' | 'relationship'
  readonly label?: Labels
  /** `NOT NULL` in the table. Default false */
  readonly required?: boolean
  readonly defaultValue?: string
  readonly unique?: boolean
  readonly relationTo?: 'users'
  /** In characters. */
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
}

/** One column of `media`, by the name that rows in TypeScript and answers of the API have for it. */
export interface Column {
  readonly type: ColumnType<unknown>
  /** `optional`: an insert may leave it out; it is then the table's default, or null. */
  readonly onInsert: 'required' | 'optional'
  /** Whose answers of the API carry it; to others than the owner an `owner` column is null. */
  readonly shownTo: 'everybody' | 'owner' | 'nobody'
  /**
   * Of a column that is shown to nobody: the statements that select it all the same. `always`: lists, too; `alone`: where one
   * picture is asked for; left out: none.
   */
  readonly selected?: 'always' | 'alone'
  /** Left out for the columns that Payload makes by itself. */
  readonly field?: ColumnField
}
