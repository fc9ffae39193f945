import { crc32, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
/** Length, type and checksum around a chunk's data. */
const CHUNK_FRAME_BYTES = 12

const KEYWORD = Buffer.from('XML:com.adobe.xmp\0', 'latin1')
/** Keyword, then: not compressed, method 0, no language, no translated keyword (PNG §11.3.3.4, XMP part 3 §1.1.5). */
const XMP_HEAD = Buffer.concat([KEYWORD, Buffer.alloc(4)])
/** Longer than any XMP of a picture: compressed text from elsewhere must not fill the memory. */
const INFLATED_MAX_BYTES = 1_048_576

interface Chunk {
  readonly type: string
  readonly data: Buffer
  /** The chunk with its frame. */
  readonly bytes: Buffer
}

export const isPng = (file: Buffer): boolean => file.subarray(0, SIGNATURE.length).equals(SIGNATURE)

const readChunk = (file: Buffer, offset: number): Chunk => {
  const end =
    offset + CHUNK_FRAME_BYTES <= file.length
      ? offset + CHUNK_FRAME_BYTES + file.readUInt32BE(offset)
      : Infinity
  if (end > file.length) throw new TypeError('The PNG file is cut off')
  const bytes = file.subarray(offset, end)
  if (crc32(bytes.subarray(4, -4)) !== bytes.readUInt32BE(bytes.length - 4)) {
    throw new TypeError('The PNG file is damaged: a checksum does not fit')
  }
  return { type: bytes.toString('latin1', 4, 8), data: bytes.subarray(8, -4), bytes }
}

/** All chunks up to IEND; what follows it belongs to no picture and is left out. */
const readChunks = (file: Buffer): Chunk[] => {
  if (!isPng(file)) throw new TypeError('Not a PNG file')
  const chunks: Chunk[] = []
  let offset = SIGNATURE.length
  while (chunks.at(-1)?.type !== 'IEND') {
    const chunk = readChunk(file, offset)
    chunks.push(chunk)
    offset += chunk.bytes.length
  }
  if (chunks[0]!.type !== 'IHDR')
    throw new TypeError('The PNG file is damaged: it does not begin with a header')
  return chunks
}

/** XMP belongs in iTXt; libvips writes zTXt. */
const isXmp = ({ type, data }: Chunk): boolean =>
  /^(?:iTXt|zTXt|tEXt)$/.test(type) && data.subarray(0, KEYWORD.length).equals(KEYWORD)

const inflate = (data: Buffer): Buffer => {
  try {
    return inflateSync(data, { maxOutputLength: INFLATED_MAX_BYTES })
  } catch (cause) {
    throw new TypeError('The PNG file is damaged: its XMP cannot be decompressed', { cause })
  }
}

const xmpOf = ({ type, data }: Chunk): Buffer => {
  const rest = data.subarray(KEYWORD.length)
  if (type === 'tEXt') return rest
  if (type === 'zTXt') return inflate(rest.subarray(1))
  // Compression flag and method, then language and translated keyword, each ended by NUL.
  const text = rest.subarray(rest.indexOf(0, rest.indexOf(0, 2) + 1) + 1)
  return rest[0] === 1 ? inflate(text) : text
}

const createChunk = (type: string, data: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(typed), 4)
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)])
}

/** Puts the packet behind the header, in place of one that is there. @throws TypeError when the file is not whole */
export const writePngXmp = (file: Buffer, packet: Uint8Array): Buffer => {
  const [header, ...rest] = readChunks(file)
  const xmp = createChunk('iTXt', Buffer.concat([XMP_HEAD, packet]))
  return Buffer.concat([
    SIGNATURE,
    header!.bytes,
    xmp,
    ...rest.filter((chunk) => !isXmp(chunk)).map(({ bytes }) => bytes),
  ])
}

/** @throws TypeError when the file is not whole */
export const readPngXmp = (file: Buffer): Buffer | null => {
  const chunk = readChunks(file).find(isXmp)
  return chunk ? xmpOf(chunk) : null
}
