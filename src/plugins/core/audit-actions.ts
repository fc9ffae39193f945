/** What this slice records, with the kind of target. */
export const AUDIT_ACTIONS = {
  'account.changeRefused': 'account',
  'account.created': 'account',
  'account.deleted': 'account',
  'account.emailChanged': 'account',
  'account.passwordChanged': 'account',
  'account.rankChanged': 'account',
  'settings.changeRefused': 'settings',
  'settings.changed': 'settings',
} as const

type CoreActions = typeof AUDIT_ACTIONS

declare module '@/platform/ports/audit' {
  interface AuditActions extends CoreActions {}
}
