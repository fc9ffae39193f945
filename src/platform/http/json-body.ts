import { DomainError } from '../kernel/domain-error'

/** Largest JSON body accepted, in bytes: a prompt of 2,000 four-byte characters, escaped, fits twenty times. */
export const JSON_BODY_MAX_BYTES = 256 * 1_024

const isJson = (contentType: string | null): boolean =>
  /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType ?? '')

/**
 * The whole body, whatever it is.
 *
 * @throws DomainError `request.tooLarge` beyond `JSON_BODY_MAX_BYTES`
 */
export const readBytes = async (request: Request): Promise<Buffer> => {
  if (Number(request.headers.get('content-length') ?? 0) > JSON_BODY_MAX_BYTES) {
    throw new DomainError('request.tooLarge', { maxBytes: JSON_BODY_MAX_BYTES })
  }
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  // Counted while reading: the length in the header may lie.
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > JSON_BODY_MAX_BYTES)
      throw new DomainError('request.tooLarge', { maxBytes: JSON_BODY_MAX_BYTES })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * @throws DomainError `request.unsupportedType` (not JSON by its type), `request.tooLarge`, `request.notJson`
 */
export const readJsonBody = async (request: Request): Promise<unknown> => {
  if (!isJson(request.headers.get('content-type'))) throw new DomainError('request.unsupportedType')
  if (!request.body) throw new DomainError('request.notJson')
  const bytes = await readBytes(request)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (cause) {
    throw new DomainError('request.notJson', {}, { cause })
  }
}
