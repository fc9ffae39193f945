import { Redis, type RedisOptions } from 'ioredis'

/**
 * A connection that is made with its first command and mends itself for ever, at most 2 s apart.
 *
 * @param onError - called for each failed attempt; an ioredis error without a listener would be printed
 */
export const connectRedis = (url: string, onError: (error: Error) => void, options: RedisOptions): Redis => {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 3_000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
    ...options,
  })
  redis.on('error', onError)
  return redis
}

/**
 * Asks whether a lazy connection is up, making it with the first question. Later ones get their answer at once: while
 * Redis is away nobody waits for it.
 */
export const createReadiness = (redis: Redis): (() => Promise<boolean>) => {
  let connecting: Promise<unknown> | undefined
  return async () => {
    // Its failure reaches the error listener; attempts go on in the background.
    connecting ??= redis.connect().catch(() => undefined)
    await connecting
    return redis.status === 'ready'
  }
}
