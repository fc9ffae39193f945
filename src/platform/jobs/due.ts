/** The job is not held back until later, as recurring tasks are between their rounds; for an alias of `jobs`. */
export const isDue = (alias: string): string => `coalesce(${alias}.run_after <= now(), true)`
