import type { IncomingMessage } from 'node:http'

/** @param raw - names and values in turn, as node has them */
const without = (raw: readonly string[], name: string): string[] =>
  raw.filter((_, at) => raw[at - (at % 2)]?.toLowerCase() !== name)

/** Writes a header of ours over whatever the client claimed. @param name - in lower case */
export const overwriteHeader = (request: IncomingMessage, name: string, value: string): void => {
  request.headers[name] = value
  // Whoever lists headers reads them as they came over the wire.
  request.rawHeaders = [...without(request.rawHeaders, name), name, value]
}
