import { describe, expect, it } from 'vitest'
import {
  createFrameReader,
  fatalResponse,
  queryMessage,
  splitNotifications,
  syncMessage,
} from './wire-frames'

const untyped = (code: number, body = ''): Buffer => {
  const bytes = Buffer.alloc(8 + body.length)
  bytes.writeInt32BE(bytes.length, 0)
  bytes.writeInt32BE(code, 4)
  bytes.write(body, 8)
  return bytes
}
const STARTUP = untyped(196608, 'user\0postgres\0\0')
const SSL = untyped(80877103)
const typed = (type: string, body: string): Buffer => {
  const bytes = Buffer.alloc(5 + Buffer.byteLength(body))
  bytes.write(type)
  bytes.writeInt32BE(bytes.length - 1, 1)
  bytes.write(body, 5)
  return bytes
}

describe('client frames', () => {
  it('reads a start with SSL question, then messages', () => {
    const frames = createFrameReader().push(
      Buffer.concat([SSL, STARTUP, typed('P', 'select 1'), syncMessage()]),
    )
    expect(frames.map(({ kind, type }) => kind + type)).toEqual(['ssl', 'startup', 'messageP', 'messageS'])
    expect(frames[2]!.bytes).toEqual(typed('P', 'select 1'))
  })

  it('reads the same whatever the chunks', () => {
    const stream = Buffer.concat([
      SSL,
      STARTUP,
      queryMessage('select $1'),
      typed('B', 'x'.repeat(300)),
      syncMessage(),
    ])
    for (const size of [1, 2, 3, 7, 64, 1_000]) {
      const reader = createFrameReader()
      const frames = []
      for (let at = 0; at < stream.length; at += size)
        frames.push(...reader.push(stream.subarray(at, at + size)))
      expect(Buffer.concat(frames.map(({ bytes }) => bytes))).toEqual(stream)
      expect(frames.map(({ type }) => type).join('')).toBe('QBS')
    }
  })

  it('takes a long message without copying it again and again', () => {
    const reader = createFrameReader()
    reader.push(STARTUP)
    const long = typed('Q', 'x'.repeat(40_000_000))
    const startedAt = performance.now()
    let count = 0
    for (let at = 0; at < long.length; at += 65_536)
      count += reader.push(long.subarray(at, at + 65_536)).length
    expect(count).toBe(1)
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })

  it('knows a cancel request', () => {
    expect(createFrameReader().push(untyped(80877102, 'pid+key!'))[0]!.kind).toBe('cancel')
  })

  it.each([
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['an unknown version', untyped(123)],
    ['a length below its own field', Buffer.alloc(16, 0)],
  ])('refuses %s', (_what, bytes) => {
    expect(() => createFrameReader().push(bytes)).toThrow(RangeError)
  })

  it('refuses a message of an impossible length', () => {
    const reader = createFrameReader()
    reader.push(STARTUP)
    expect(() => reader.push(Buffer.from([0x51, 0x7f, 0xff, 0xff, 0xff]))).toThrow(RangeError)
    expect(() => createFrameReader().push(Buffer.concat([STARTUP, Buffer.from([0x51, 0, 0, 0, 2])]))).toThrow(
      RangeError,
    )
  })
})

describe('server output', () => {
  it('takes notifications out, wherever they are', () => {
    const [row, note, done] = [typed('D', 'row'), typed('A', 'note'), typed('Z', 'I')]
    const { own, notifications } = splitNotifications(Buffer.concat([note, row, note, done, note]))
    expect(own).toEqual(Buffer.concat([row, done]))
    expect(notifications).toEqual(Buffer.concat([note, note, note]))
  })

  it('returns everything else unchanged', () => {
    const output = Buffer.concat([typed('D', 'A'.repeat(9)), typed('Z', 'I')])
    expect(splitNotifications(output).own).toBe(output)
    expect(splitNotifications(Buffer.alloc(0)).own).toHaveLength(0)
  })

  it('says an error as PostgreSQL does', () => {
    const bytes = fatalResponse('53300', 'too many')
    expect(bytes.toString('latin1', 5)).toBe('SFATAL\0VFATAL\0C53300\0Mtoo many\0\0')
    expect(bytes.readInt32BE(1)).toBe(bytes.length - 1)
  })
})
