import { isJpeg, readJpegXmp } from './jpeg-xmp'
import { isPng, readPngXmp } from './png-xmp'
import { isWebp, readWebpXmp } from './webp-xmp'
import { parseXmpPacket, type Mark } from './xmp-packet'

const READERS = [
  { isType: isWebp, read: readWebpXmp },
  { isType: isPng, read: readPngXmp },
  { isType: isJpeg, read: readJpegXmp },
]

/**
 * Reads the mark of a file from Kadr, by the file's content and not its name.
 *
 * @returns null when the file has no mark, or one that is not Kadr's
 * @throws TypeError when the file is no WebP, PNG or JPEG file, or is cut off or damaged
 */
export const readMark = (bytes: Uint8Array): Mark | null => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const reader = READERS.find(({ isType }) => isType(file))
  if (!reader) throw new TypeError('Not a WebP, PNG or JPEG file')
  const packet = reader.read(file)
  return packet && parseXmpPacket(packet)
}
