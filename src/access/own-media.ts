import type { Access, Where } from 'payload'

const PUBLIC: Where = { privacy: { equals: 'public' } }
const NOT_BINNED: Where = { deletedAt: { exists: false } }

/**
 * Public media to everybody, one's own to its owner, nothing that is in the bin; rank gives no look into private pictures.
 * Unlisted media is not here: it is reached by its token elsewhere. The library's own statements say the same in SQL.
 */
export const canReadMedia: Access = ({ req }) => {
  const visible: Where = req.user ? { or: [PUBLIC, { owner: { equals: req.user.id } }] } : PUBLIC
  return { and: [visible, NOT_BINNED] }
}
