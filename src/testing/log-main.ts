import { createLogger } from '@/platform/adapters/logger'

/** Logs on a message, then ends: what a child of a launcher does that was killed. */
const log = createLogger('test', 'info')
process.on('message', () => {
  for (let line = 0; line < 100; line += 1) log.info({}, 'nobody listens any more')
  process.exit(7)
})
process.send?.('ready')
