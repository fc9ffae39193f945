const START = 0xd8
const END = 0xd9
const START_OF_SCAN = 0xda
const APP0 = 0xe0
const APP1 = 0xe1

const SEGMENT_MAX_BYTES = 0xffff
const XMP_HEAD = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1')
/** A second part for packets too long for one segment; without its first part it is lost. */
const XMP_EXTENSION_HEAD = Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1')
const EXIF_HEAD = Buffer.from('Exif\0', 'latin1')

interface Segment {
  readonly marker: number
  readonly data: Buffer
  /** The segment with marker and length. */
  readonly bytes: Buffer
}

interface Jpeg {
  /** Before the first scan. */
  readonly segments: readonly Segment[]
  /** From the first scan to the end of the file. */
  readonly scans: Buffer
}

export const isJpeg = (file: Buffer): boolean => file[0] === 0xff && file[1] === START && file[2] === 0xff

const readSegment = (file: Buffer, offset: number): Segment => {
  if (offset + 4 > file.length) throw new TypeError('The JPEG file is cut off')
  if (file[offset] !== 0xff)
    throw new TypeError('The JPEG file is damaged: a segment does not begin where it should')
  const end = offset + 2 + file.readUInt16BE(offset + 2)
  if (end > file.length) throw new TypeError('The JPEG file is cut off')
  const bytes = file.subarray(offset, end)
  return { marker: bytes[1]!, data: bytes.subarray(4), bytes }
}

const readJpeg = (file: Buffer): Jpeg => {
  if (!isJpeg(file)) throw new TypeError('Not a JPEG file')
  const segments: Segment[] = []
  let offset = 2
  for (;;) {
    const segment = readSegment(file, offset)
    if (segment.marker === START_OF_SCAN) break
    segments.push(segment)
    offset += segment.bytes.length
  }
  const scans = file.subarray(offset)
  // In a scan 0xff is always followed by zero or a restart, so this can only be the real end.
  if (!scans.includes(Buffer.from([0xff, END]))) throw new TypeError('The JPEG file is cut off')
  return { segments, scans }
}

const hasHead = ({ marker, data }: Segment, head: Buffer): boolean =>
  marker === APP1 && data.subarray(0, head.length).equals(head)

const isXmp = (segment: Segment): boolean => hasHead(segment, XMP_HEAD)
const isLeading = (segment: Segment): boolean => segment.marker === APP0 || hasHead(segment, EXIF_HEAD)

const createXmpSegment = (packet: Uint8Array): Buffer => {
  const length = 2 + XMP_HEAD.length + packet.length
  if (length > SEGMENT_MAX_BYTES)
    throw new RangeError('An XMP packet in a JPEG file has at most 65,504 bytes')
  return Buffer.concat([Buffer.from([0xff, APP1, length >> 8, length & 0xff]), XMP_HEAD, packet])
}

/**
 * Puts the packet (at most 65,504 bytes) behind JFIF and Exif, which have to come first, in place of one that is there.
 *
 * @throws TypeError when the file is not whole
 */
export const writeJpegXmp = (file: Buffer, packet: Uint8Array): Buffer => {
  const { segments, scans } = readJpeg(file)
  const others = segments.filter((segment) => !isXmp(segment) && !hasHead(segment, XMP_EXTENSION_HEAD))
  const firstOther = others.findIndex((segment) => !isLeading(segment))
  const at = firstOther === -1 ? others.length : firstOther
  const bytesOf = (list: readonly Segment[]) => list.map(({ bytes }) => bytes)
  return Buffer.concat([
    file.subarray(0, 2),
    ...bytesOf(others.slice(0, at)),
    createXmpSegment(packet),
    ...bytesOf(others.slice(at)),
    scans,
  ])
}

/** @throws TypeError when the file is not whole */
export const readJpegXmp = (file: Buffer): Buffer | null =>
  readJpeg(file).segments.find(isXmp)?.data.subarray(XMP_HEAD.length) ?? null
