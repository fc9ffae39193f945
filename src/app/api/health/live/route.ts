export const dynamic = 'force-dynamic'

/** The process answers; says nothing of what it depends on. */
export const GET = (): Response =>
  Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
