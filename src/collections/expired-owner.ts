/**
 * SQL: true of a row that may not be kept any longer because of whose it is: a guest's 24 hours after it was made, an
 * account's once the account is deleted. Pictures and jobs both use it.
 *
 * @param table - its name or alias; it has `owner_key` and `created_at`
 */
export const isOwnerExpired = (table: string): string => `(
  (${table}.owner_key LIKE 'g:%' AND ${table}.created_at < now() - interval '24 hours')
  OR (${table}.owner_key LIKE 'u:%'
    AND NOT EXISTS (SELECT FROM users WHERE users.id::text = substr(${table}.owner_key, 3))))`
