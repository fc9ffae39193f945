import { register } from 'tsx/esm/api'

process.env.NODE_ENV = 'development'
register()
await import('../../src/launcher/main.ts')
