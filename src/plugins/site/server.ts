export { areaOf, contentSecurityPolicy } from './services/content-security-policy'
export { securityHeaders } from './services/security-headers'
export { themeScript } from './services/theme-script'
