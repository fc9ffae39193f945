/** Set by our own web server from the socket, over whatever the client sent: see `src/web`. */
export const PEER_HEADER = 'x-kadr-peer'

/** Network address that limits count by; `unknown` when the request did not come through our web server. */
export const clientAddress = (headers: Headers): string => headers.get(PEER_HEADER) ?? 'unknown'
