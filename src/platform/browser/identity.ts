const CHANNEL = 'kadr-identity'

type CreateChannel = (name: string) => BroadcastChannel

const browserChannel: CreateChannel | undefined =
  typeof BroadcastChannel === 'function' ? (name) => new BroadcastChannel(name) : undefined

/**
 * Announces to the other tabs who this one is for, and calls `onOther` when one of them says somebody else: the server knows which
 * of them is right, so whoever receives it asks the server.
 *
 * @returns leaves; nothing is called afterwards
 */
export const joinIdentity = (
  identity: string,
  onOther: () => void,
  createChannel: CreateChannel | undefined = browserChannel,
): (() => void) => {
  const channel = createChannel?.(CHANNEL)
  if (!channel) return () => undefined
  channel.onmessage = ({ data }: MessageEvent<string>) => {
    if (data !== identity) onOther()
  }
  channel.postMessage(identity)
  return () => channel.close()
}
