/**
 * 32 hexadecimal characters of randomness. Not `crypto.randomUUID`: that one is missing on a plain-http address, as in
 * a home network.
 */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
