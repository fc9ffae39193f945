/** What this slice records, with the kind of target. */
export const AUDIT_ACTIONS = {
  'media.linkMade': 'media',
  'media.linkRevoked': 'media',
  'media.privacyChanged': 'media',
} as const

type LibraryActions = typeof AUDIT_ACTIONS

declare module '@/platform/ports/audit' {
  interface AuditActions extends LibraryActions {}
}
