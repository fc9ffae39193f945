import type { RenderMime } from '../ports/render-engine'
import { writeJpegXmp } from './jpeg-xmp'
import { writePngXmp } from './png-xmp'
import { writeWebpXmp } from './webp-xmp'
import { createXmpPacket, type Mark } from './xmp-packet'

const WRITERS: Readonly<Record<RenderMime, (file: Buffer, packet: Uint8Array) => Buffer>> = {
  'image/webp': writeWebpXmp,
  'image/png': writePngXmp,
  'image/jpeg': writeJpegXmp,
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

/**
 * Writes where a picture comes from into its file, machine-readable, as the AI Act (Regulation (EU) 2024/1689, article
 * 50(2)) asks of generated pictures. Nothing is encoded again: pixels stay as they are. XMP that is there already is
 * replaced as a whole. The same input gives the same bytes.
 *
 * @param bytes - a whole file of type `mime`; not changed
 * @returns a new file, about 700 bytes longer
 * @throws TypeError when the file is of another type, cut off or damaged, or the engine's id cannot be written
 */
export const markFile = (bytes: Uint8Array, mime: RenderMime, mark: Mark): Uint8Array =>
  WRITERS[mime](asBuffer(bytes), createXmpPacket(mark))
