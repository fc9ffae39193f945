import type { Access, FieldAccess } from 'payload'

/** Nobody through Payload's own routes: rows like these are moved by their slice alone. */
export const deny: Access = () => false

export const denyField: FieldAccess = () => false
