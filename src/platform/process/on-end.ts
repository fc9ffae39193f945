/** Longest an orderly end may take before the process goes anyway. */
const END_MAX_MS = 20_000
/** The same without a launcher: the database has gone with it, so there is little left to do in order. */
const ORPHAN_END_MAX_MS = 2_000

/** `requested`: there is time to finish work. `orphaned`: the launcher is gone, and with it the embedded database. */
export type EndReason = 'requested' | 'orphaned'

/**
 * Runs `close` once and exits: on SIGTERM, on SIGINT and SIGHUP without a launcher, and when the launcher is gone, so
 * that no child outlives it. With a launcher Ctrl-C and a closed terminal are left to it: it ends its children in order.
 */
export const onEnd = (close: (reason: EndReason) => Promise<void>): void => {
  let isEnding = false
  const end = (reason: EndReason, exitCode: number) => (): void => {
    setTimeout(() => process.exit(1), reason === 'requested' ? END_MAX_MS : ORPHAN_END_MAX_MS).unref()
    if (isEnding) return
    isEnding = true
    close(reason).then(
      () => process.exit(exitCode),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  const hasLauncher = process.send !== undefined
  process.on('SIGTERM', end('requested', 0))
  for (const [signal, exitCode] of [['SIGINT', 130] as const, ['SIGHUP', 129] as const]) {
    process.on(signal, hasLauncher ? () => undefined : end('requested', exitCode))
  }
  if (!hasLauncher) return
  process.on('disconnect', end('orphaned', 0))
  // It may have gone before anybody listened.
  if (!process.connected) end('orphaned', 0)()
}
