import { z } from 'zod'

/** What children send the launcher over IPC. */
export const ChildMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('kadr.ready'), port: z.int().optional() }),
  z.object({ type: z.literal('kadr.failed'), code: z.string(), message: z.string() }),
  z.object({ type: z.literal('kadr.setupLink'), url: z.string() }),
])
export type ChildMessage = z.infer<typeof ChildMessage>

/** Does nothing in a process that was not started by the launcher. */
export const notifyLauncher = (message: ChildMessage): void => {
  if (process.connected) process.send?.(message)
}
