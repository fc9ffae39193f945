// Gives a TTF another name: a licence may keep the old one for unchanged copies.

const HEADER_BYTES = 12
const RECORD_BYTES = 16
const NAME_RECORD_BYTES = 12
/** Name ids: 1 family, 3 unique, 4 full, 6 PostScript; 16 typographic family would contradict them. */
const ID = { family: 1, unique: 3, full: 4, postScript: 6, typographicFamily: 16 }

const padded = (length) => (length + 3) & ~3

const readTables = (ttf) =>
  Array.from({ length: ttf.readUInt16BE(4) }, (_, index) => {
    const at = HEADER_BYTES + index * RECORD_BYTES
    const offset = ttf.readUInt32BE(at + 8)
    return {
      tag: ttf.toString('latin1', at, at + 4),
      data: ttf.subarray(offset, offset + ttf.readUInt32BE(at + 12)),
    }
  })

const checksum = (data) => {
  const whole = Buffer.alloc(padded(data.length))
  data.copy(whole)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0
  return sum
}

const writeTables = (ttf, tables) => {
  const header = Buffer.alloc(HEADER_BYTES + tables.length * RECORD_BYTES)
  ttf.copy(header, 0, 0, HEADER_BYTES)
  let offset = header.length
  const bodies = tables.map(({ tag, data }, index) => {
    const at = HEADER_BYTES + index * RECORD_BYTES
    header.write(tag, at, 'latin1')
    header.writeUInt32BE(checksum(data), at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(data.length, at + 12)
    offset += padded(data.length)
    return Buffer.concat([data, Buffer.alloc(padded(data.length) - data.length)])
  })
  return Buffer.concat([header, ...bodies])
}

const readNames = (table) => {
  const start = table.readUInt16BE(4)
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const at = 6 + index * NAME_RECORD_BYTES
    const offset = start + table.readUInt16BE(at + 10)
    return {
      key: table.subarray(at, at + 8),
      id: table.readUInt16BE(at + 6),
      isWide: table.readUInt16BE(at) !== 1,
      text: table.subarray(offset, offset + table.readUInt16BE(at + 8)),
    }
  })
}

const encode = (text, isWide) =>
  isWide ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'latin1')

const writeNames = (records) => {
  const header = Buffer.alloc(6 + records.length * NAME_RECORD_BYTES)
  header.writeUInt16BE(records.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  records.forEach(({ key, text }, index) => {
    const at = 6 + index * NAME_RECORD_BYTES
    key.copy(header, at)
    header.writeUInt16BE(text.length, at + 8)
    header.writeUInt16BE(offset, at + 10)
    offset += text.length
  })
  return Buffer.concat([header, ...records.map(({ text }) => text)])
}

/**
 * @param {Buffer} ttf - with tables cut to one style; the whole file's checksum is left as it was, no renderer reads it
 * @param {string} name - family
 * @returns {Buffer} the font under that name; copyright and licence stay
 */
export const renameFont = (ttf, name) => {
  const values = {
    [ID.family]: name,
    [ID.unique]: `${name}; cut for Kadr`,
    [ID.full]: name,
    [ID.postScript]: name.replaceAll(' ', ''),
  }
  const renamed = readTables(Buffer.from(ttf)).map(({ tag, data }) => {
    if (tag !== 'name') return { tag, data }
    const records = readNames(data)
      .filter(({ id }) => id !== ID.typographicFamily)
      .map((record) =>
        record.id in values ? { ...record, text: encode(values[record.id], record.isWide) } : record,
      )
    return { tag, data: writeNames(records) }
  })
  return writeTables(Buffer.from(ttf), renamed)
}
