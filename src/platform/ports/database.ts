/**
 * Hand-written SQL, one statement per call, on either store. No transaction spans two calls: what must be whole is one
 * statement (the embedded database is a single session, where a held transaction would stop everybody).
 *
 * What comes back: `int8` and `numeric` as numbers, `timestamptz` as Date, `json` and `jsonb` as values. What goes in:
 * plain objects become JSON, arrays become PostgreSQL arrays, so stringify an array meant as `jsonb`.
 */
export interface Database {
  /**
   * Runs one statement with `$1…$n` parameters.
   *
   * Rejects with the database's error (SQLSTATE in `code`) when the statement fails, and after 15 s without an answer or
   * 10 s without a connection. After a lost connection the fate of the statement is unknown; the next call reconnects.
   */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>
  /** Waits for running statements, then closes all connections. Idempotent. */
  close(): Promise<void>
}
