/**
 * Set by our web server on every request, whatever the client wrote there: the origin that the browser shows, as far as the server
 * can know it, else empty.
 */
export const PAGE_ORIGIN_HEADER = 'x-kadr-page-origin'
