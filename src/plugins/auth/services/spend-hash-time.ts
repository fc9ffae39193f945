import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

/** What Payload 3.90 spends on a password (PBKDF2-SHA-256); tests compare it with what Payload asks for. */
const ITERATIONS = 600_000
const KEY_BYTES = 32

/** Takes the time of hashing a password, so that an answer does not reveal by its speed whether an account exists. */
export const spendHashTime = async (password: string): Promise<void> => {
  await promisify(pbkdf2)(password, randomBytes(32).toString('hex'), ITERATIONS, KEY_BYTES, 'sha256')
}
