import type { PayloadRequest } from 'payload'

/** Where a hook's own SQL belongs: inside Payload's transaction where there is one, so that both stay or neither does. */
export const requestDatabase = async ({ payload, transactionID }: PayloadRequest) => {
  const session = payload.db.sessions?.[String(await transactionID)]
  return (session?.db ?? payload.db.drizzle) as typeof payload.db.drizzle
}
