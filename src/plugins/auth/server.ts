export { createAccount, findAccount, type NewAccount } from './services/accounts'
export { createResolveCaller, SESSION_COOKIE } from './services/resolve-caller'
export { createSetupLink, hasSuperAdmin, isSetupOpen } from './services/setup-links'
