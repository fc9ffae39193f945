import { createBoundaryConfig } from './scripts/check/boundaries/config.mjs'

export default createBoundaryConfig(import.meta.dirname)
