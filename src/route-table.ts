import { composeAccess } from '@/platform/slices/compose-access'

import { slices } from './slices'

/**
 * Who may do what: rank × action × whose it is, for every route that the running product answers. A route without a row and a
 * row without a route are faults: the access walk compares both ways, asks every row as every rank, and reads the answers.
 */
export const ROUTE_TABLE = composeAccess(slices)
