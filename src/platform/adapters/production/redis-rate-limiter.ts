import type { Redis, Result } from 'ioredis'
import { DomainError } from '../../kernel/domain-error'
import type { RateDecision, RateLimit, RateLimiter } from '../../ports/rate-limiter'
import { createMemoryRateLimiter } from '../embedded/memory-rate-limiter'
import { checkRateLimit, rateDecision } from '../rate-window'
import { connectRedis, createReadiness } from './redis-connection'

export interface RedisRateLimiterOptions {
  readonly url: string
  /** Told of lost connections; counting goes on in this process's memory until Redis is back. */
  readonly onError: (error: Error) => void
}

/** Reads, decides and counts in one step, so that no two processes spend the same point. */
const CONSUME = `
  local points, cost, windowMs = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
  local used = tonumber(redis.call('get', KEYS[1]) or '0')
  local leftMs = redis.call('pttl', KEYS[1])
  if leftMs <= 0 then
    used, leftMs = 0, windowMs
    redis.call('set', KEYS[1], 0, 'PX', windowMs)
  end
  if used + cost > points then return {0, points - used, leftMs} end
  return {1, points - redis.call('incrby', KEYS[1], cost), leftMs}
`

type ConsumeResult = [isAllowed: number, remaining: number, leftMs: number]

declare module 'ioredis' {
  interface RedisCommander<Context> {
    kadrConsume(key: string, points: number, cost: number, windowMs: number): Result<ConsumeResult, Context>
  }
}

const keyOf = ({ bucket }: RateLimit, key: string): string => `kadr.rate:${JSON.stringify([bucket, key])}`

const connect = ({ url, onError }: RedisRateLimiterOptions): Redis => {
  // Every request waits for its limits: half a second at most.
  const redis = connectRedis(url, onError, { commandTimeout: 500, enableOfflineQueue: false })
  redis.defineCommand('kadrConsume', { numberOfKeys: 1, lua: CONSUME })
  return redis
}

/** One process cannot see what the others let pass: while each counts for itself, it lets pass a part of the whole. */
const ALONE_SHARE = 4

const aloneLimit = (limit: RateLimit): RateLimit => ({
  ...limit,
  points: Math.max(1, Math.floor(limit.points / ALONE_SHARE)),
})

/** Counts in Redis, for all processes together. Without Redis each process counts a quarter: the shop stays open. */
export const createRedisRateLimiter = (options: RedisRateLimiterOptions): RateLimiter => {
  const redis = connect(options)
  const isReady = createReadiness(redis)
  const fallback = createMemoryRateLimiter()

  const consumeInRedis = async (limit: RateLimit, key: string, cost: number): Promise<RateDecision> => {
    const { points, windowMs } = limit
    const answer = await redis.kadrConsume(keyOf(limit, key), points, cost, windowMs)
    return rateDecision(answer[0] === 1, answer[1], answer[2])
  }
  const consumeAlone = (limit: RateLimit, key: string, cost: number): Promise<RateDecision> => {
    if (limit.isFailClosed) throw new DomainError('server.unavailable')
    return fallback.consume(aloneLimit(limit), key, cost)
  }
  return {
    async consume(limit, key, cost = 1) {
      checkRateLimit(limit, cost)
      if (!(await isReady())) return consumeAlone(limit, key, cost)
      try {
        return await consumeInRedis(limit, key, cost)
      } catch (error) {
        options.onError(error as Error)
        return consumeAlone(limit, key, cost)
      }
    },
    async reset(limit, key) {
      if (await isReady()) await redis.del(keyOf(limit, key)).catch(options.onError)
      await fallback.reset(limit, key)
    },
    async close() {
      redis.disconnect()
      await fallback.close()
    },
  }
}
