import type { Redis, Result } from 'ioredis'
import { DomainError } from '../../kernel/domain-error'
import type { RateDecision, RateLimit, RateLimiter, RateTake } from '../../ports/rate-limiter'
import { createMemoryRateLimiter } from '../embedded/memory-rate-limiter'
import { checkRateTake, consumeInTurn, rateDecision } from '../rate-window'
import { connectRedis, createReadiness } from './redis-connection'

export interface RedisRateLimiterOptions {
  readonly url: string
  /** Called for lost connections; counting goes on in this process's memory until Redis is back. */
  readonly onError: (error: Error) => void
}

/** Reads, decides and counts in one step, so that no two processes spend the same point; ends at the first refusal. */
const CONSUME = `
  local answer
  for index, key in ipairs(KEYS) do
    local at = 3 * (index - 1)
    local points, cost, windowMs = tonumber(ARGV[at + 1]), tonumber(ARGV[at + 2]), tonumber(ARGV[at + 3])
    local used = tonumber(redis.call('get', key) or '0')
    local leftMs = redis.call('pttl', key)
    if leftMs <= 0 then
      used, leftMs = 0, windowMs
      redis.call('set', key, 0, 'PX', windowMs)
    end
    if used + cost > points then return {0, points - used, leftMs} end
    answer = {1, points - redis.call('incrby', key, cost), leftMs}
  end
  return answer
`

type ConsumeResult = [isAllowed: number, remaining: number, leftMs: number]

declare module 'ioredis' {
  interface RedisCommander<Context> {
    /** As many keys as said, then points, cost and window in ms of each. */
    kadrConsume(keys: number, ...keysAndNumbers: (string | number)[]): Result<ConsumeResult, Context>
  }
}

const keyOf = ({ bucket }: RateLimit, key: string): string => `kadr.rate:${JSON.stringify([bucket, key])}`

const connect = ({ url, onError }: RedisRateLimiterOptions): Redis => {
  // Every request waits for its limits: half a second at most.
  const redis = connectRedis(url, onError, { commandTimeout: 500, enableOfflineQueue: false })
  redis.defineCommand('kadrConsume', { lua: CONSUME })
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

  const consumeInRedis = async (takes: readonly RateTake[]): Promise<RateDecision> => {
    const keys = takes.map(({ limit, key }) => keyOf(limit, key))
    const numbers = takes.flatMap(({ limit, cost = 1 }) => [limit.points, cost, limit.windowMs])
    const answer = await redis.kadrConsume(keys.length, ...keys, ...numbers)
    return rateDecision(answer[0] === 1, answer[1], answer[2])
  }
  const consumeAlone = async (limit: RateLimit, key: string, cost?: number): Promise<RateDecision> => {
    if (limit.isFailClosed) throw new DomainError('server.unavailable')
    return fallback.consume(aloneLimit(limit), key, cost)
  }
  const consumeAll = async (takes: readonly RateTake[]): Promise<RateDecision> => {
    takes.forEach(checkRateTake)
    if (!(await isReady())) return consumeInTurn(takes, consumeAlone)
    try {
      return await consumeInRedis(takes)
    } catch (error) {
      options.onError(error as Error)
      return consumeInTurn(takes, consumeAlone)
    }
  }
  return {
    consume: (limit, key, cost) => consumeAll([{ limit, key, cost }]),
    consumeAll,
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
