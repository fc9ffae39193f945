import { escapeXml, unescapeXml } from '../kernel/xml'
import type { DigitalSourceType } from '../ports/render-engine'

/** Where a picture comes from, as written into its file. Without a time: the same picture gives the same bytes. */
export interface Mark {
  readonly digitalSourceType: DigitalSourceType
  /** Id of the engine that made it, e.g. `draft`; 1–100 characters, none of them a control. */
  readonly engine: string
}

const SOURCE_TYPES: readonly DigitalSourceType[] = [
  'algorithmicMedia',
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
]

/** IPTC's controlled vocabulary: https://cv.iptc.org/newscodes/digitalsourcetype/ (the terms' ids begin with http). */
const VOCABULARY = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

const ENGINE = /^[^\p{Cc}\p{Cs}\ufffe\uffff]{1,100}$/u

/** The vocabulary's id of a source type. */
export const sourceTypeId = (type: DigitalSourceType): string => VOCABULARY + type

/**
 * The mark as an `rdf:Description`: `Iptc4xmpExt:DigitalSourceType` holds the vocabulary's id, as the IPTC Photo
 * Metadata Standard asks (https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata#digital-source-type);
 * `xmp:CreatorTool` is an agent's name with the engine as its comment, `Kadr (draft)`.
 *
 * @throws TypeError when the engine's id is empty, too long or has controls in it
 */
export const describeMark = ({ digitalSourceType, engine }: Mark): string => {
  if (!ENGINE.test(engine)) throw new TypeError('An engine id has 1–100 characters and no controls')
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
   <xmp:CreatorTool>Kadr (${escapeXml(engine)})</xmp:CreatorTool>
   <Iptc4xmpExt:DigitalSourceType>${sourceTypeId(digitalSourceType)}</Iptc4xmpExt:DigitalSourceType>
  </rdf:Description>`
}

/**
 * An XMP packet (ISO 16684-1) with the mark alone.
 *
 * @throws TypeError as `describeMark`
 */
export const createXmpPacket = (mark: Mark): Uint8Array =>
  Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  ${describeMark(mark)}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`,
  )

/** A property's text, written as an element or as an attribute: XMP allows both. */
const propertyOf = (packet: string, name: string): string | undefined => {
  const [, element, attribute] =
    new RegExp(`<${name}>([^<]*)</${name}>|\\s${name}="([^"]*)"`).exec(packet) ?? []
  const text = element ?? attribute
  return text === undefined ? undefined : unescapeXml(text)
}

/** @returns the mark, or null when the packet holds none that Kadr writes */
export const parseXmpPacket = (bytes: Uint8Array): Mark | null => {
  const packet = Buffer.from(bytes).toString('utf8')
  const source = propertyOf(packet, 'Iptc4xmpExt:DigitalSourceType')
  const digitalSourceType = SOURCE_TYPES.find((type) => source === sourceTypeId(type))
  const engine = /^Kadr \((.+)\)$/su.exec(propertyOf(packet, 'xmp:CreatorTool') ?? '')?.[1]
  return digitalSourceType && engine ? { digitalSourceType, engine } : null
}
