/**
 * Why the embedded database did not start. `newer`, `older`: made by another major version. `foreign`: the folder holds
 * something else. `damaged`: its files cannot be opened. `full`: no room. `read-only`: not writable by this user.
 * `busy`: another process has it open. `crashed`: the process ended before it said anything. `timeout`: not ready in time.
 */
export type EmbeddedDatabaseErrorCode =
  'newer' | 'older' | 'foreign' | 'damaged' | 'full' | 'read-only' | 'busy' | 'crashed' | 'timeout'

/** A start that failed; `message` is one plain English line for logs. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError'

  constructor(
    readonly code: EmbeddedDatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** What the database process sends its parent, once, over IPC. */
export type DatabaseProcessMessage =
  | { readonly type: 'ready'; readonly port: number }
  | { readonly type: 'failed'; readonly code: EmbeddedDatabaseErrorCode; readonly message: string }

export const isDatabaseProcessMessage = (message: unknown): message is DatabaseProcessMessage =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  (message.type === 'ready' || message.type === 'failed')
