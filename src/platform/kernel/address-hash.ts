import { createHmac } from 'node:crypto'

/** Purpose of the key: see `deriveKey`. */
export const ADDRESS_KEY = 'audit-address'

const DIGITS = 16

/** Keyed hash of a network address: the same for the same address, and leads back to none without the key. */
export const addressHash = (key: Buffer, address: string): string =>
  createHmac('sha256', key).update(address).digest('hex').slice(0, DIGITS)
