export { verifyAuditLog } from './services/verify'
