export type ScriptEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250'

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // Not UTF-8: the decoder says so by throwing.
  }
}

/**
 * The text of a file: UTF-16 where a byte order mark says so, UTF-8 where the bytes are valid, else Windows-1250, which
 * old Polish files use. Every file has a text.
 */
export const decodeScript = (bytes: Uint8Array): { text: string; encoding: ScriptEncoding } => {
  if (startsWith(bytes, [0xff, 0xfe]))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  if (startsWith(bytes, [0xfe, 0xff]))
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' }
  const text = decodeUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8' }
  return { text: new TextDecoder('windows-1250').decode(bytes), encoding: 'windows-1250' }
}
