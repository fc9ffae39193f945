/** A common year, as cookies count it. */
export const YEAR_SECONDS = 365 * 24 * 60 * 60
