// The WebP container: RFC 9649 §2.
const FILE_HEAD_BYTES = 12
const CHUNK_HEAD_BYTES = 8

/** Bits of the first byte of a VP8X chunk. */
const HAS_ALPHA = 0x10
const HAS_XMP = 0x04

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

export const isWebp = (file: Buffer): boolean =>
  file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, FILE_HEAD_BYTES) === 'WEBP'

const readChunk = (file: Buffer, offset: number, end: number): Chunk => {
  const start = offset + CHUNK_HEAD_BYTES
  const dataEnd = start <= end ? start + file.readUInt32LE(offset + 4) : Infinity
  if (dataEnd > end) throw new TypeError('The WebP file is damaged: a chunk is longer than the file')
  return { type: file.toString('latin1', offset, offset + 4), data: file.subarray(start, dataEnd) }
}

const isImage = ({ type }: Chunk): boolean => type === 'VP8 ' || type === 'VP8L' || type === 'ANMF'

const readChunks = (file: Buffer): Chunk[] => {
  if (!isWebp(file)) throw new TypeError('Not a WebP file')
  const end = file.readUInt32LE(4) + CHUNK_HEAD_BYTES
  if (end > file.length) throw new TypeError('The WebP file is cut off')
  const chunks: Chunk[] = []
  for (let offset = FILE_HEAD_BYTES; offset < end;) {
    const chunk = readChunk(file, offset, end)
    chunks.push(chunk)
    offset += CHUNK_HEAD_BYTES + chunk.data.length + (chunk.data.length % 2)
  }
  if (!chunks.some(isImage)) throw new TypeError('The WebP file is damaged: there is no picture in it')
  return chunks
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly hasAlpha: boolean
}

const LOSSY_START_CODE = Buffer.from([0x9d, 0x01, 0x2a])
const LOSSLESS_SIGNATURE = 0x2f

/** RFC 6386 §9.1: a key frame's tag, the start code, then 14 bits each. */
const readLossyCanvas = (data: Buffer): Canvas | null =>
  data.subarray(3, 6).equals(LOSSY_START_CODE)
    ? { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff, hasAlpha: false }
    : null

/** RFC 9649 §3.4: a signature, then 14 bits each, one less than the size. */
const readLosslessCanvas = (data: Buffer): Canvas | null => {
  if (data[0] !== LOSSLESS_SIGNATURE) return null
  const bits = data.readUInt32LE(1)
  return {
    width: (bits & 0x3fff) + 1,
    height: ((bits >>> 14) & 0x3fff) + 1,
    hasAlpha: (bits & 0x10000000) !== 0,
  }
}

const readCanvas = ({ type, data }: Chunk): Canvas => {
  const read = { 'VP8 ': readLossyCanvas, VP8L: readLosslessCanvas }[type]
  const canvas = data.length >= 10 ? read?.(data) : null
  if (!canvas || canvas.width === 0 || canvas.height === 0) {
    throw new TypeError('The WebP file is damaged: its picture has no proper header')
  }
  return canvas
}

/** The head of the extended format, which a plain file lacks. */
const createExtendedHead = (image: Chunk): Chunk => {
  const { width, height, hasAlpha } = readCanvas(image)
  const data = Buffer.alloc(10)
  data[0] = hasAlpha ? HAS_ALPHA : 0
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return { type: 'VP8X', data }
}

const announceXmp = ({ type, data }: Chunk): Chunk => {
  const copy = Buffer.from(data)
  copy[0]! |= HAS_XMP
  return { type, data: copy }
}

const encodeChunk = ({ type, data }: Chunk): Buffer => {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** Puts the packet at the end, where the format wants it, in place of one that is there. @throws TypeError when the file is not whole */
export const writeWebpXmp = (file: Buffer, packet: Uint8Array): Buffer => {
  const [first, ...rest] = readChunks(file)
  const isExtended = first!.type === 'VP8X'
  if (isExtended && first!.data.length < 10)
    throw new TypeError('The WebP file is damaged: its header is too short')
  const head = announceXmp(isExtended ? first! : createExtendedHead(first!))
  const others = (isExtended ? rest : [first!, ...rest]).filter(({ type }) => type !== 'XMP ')
  const body = Buffer.concat([head, ...others, { type: 'XMP ', data: Buffer.from(packet) }].map(encodeChunk))
  const fileHead = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  fileHead.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([fileHead, body])
}

/** @throws TypeError when the file is not whole */
export const readWebpXmp = (file: Buffer): Buffer | null =>
  readChunks(file).find(({ type }) => type === 'XMP ')?.data ?? null
