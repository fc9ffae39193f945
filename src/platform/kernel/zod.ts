import { z } from 'zod'

// zod tries once whether `eval` is allowed, to compile its schemas; our policy forbids it, and the browser reports the try.
if ('window' in globalThis) z.config({ jitless: true })

/** zod for schemas that browsers load too. */
export { z }
