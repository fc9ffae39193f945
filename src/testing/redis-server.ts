import { Redis } from 'ioredis'
import { findProgram } from './find-program'
import { findFreePort } from './free-port'
import { type ServerProcess, startServerProcess } from './server-process'
import { createTempFolder } from './temp-folder'

export interface TestRedis {
  readonly url: string
  /** Ends it as kill -9 would; what it held is lost. */
  kill(): Promise<void>
  restart(): Promise<void>
  /** It forgets everything, and goes on. */
  flush(): Promise<void>
  /** Freezes it: connections stay, answers stop. */
  freeze(): void
  thaw(): void
  stop(): Promise<void>
}

const ask = async (port: number, command: 'FLUSHALL' | 'PING'): Promise<unknown> => {
  const redis = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    return await redis.call(command)
  } finally {
    redis.disconnect()
  }
}

const controls = (server: ServerProcess) => ({
  kill: () => server.end('SIGKILL'),
  restart: () => server.restart(),
  freeze: () => void process.kill(server.pid, 'SIGSTOP'),
  thaw: () => void process.kill(server.pid, 'SIGCONT'),
})

/** A Redis server of its own at a free port, in memory only. */
export const startRedis = async (): Promise<TestRedis> => {
  const program = await findProgram('redis-server', 'redis-server')
  const [port, folder] = await Promise.all([findFreePort(), createTempFolder('redis')])
  const server = await startServerProcess({
    program,
    args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder.path, '--save', ''],
    isReady: async () => (await ask(port, 'PING')) === 'PONG',
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    ...controls(server),
    async flush() {
      await ask(port, 'FLUSHALL')
    },
    async stop() {
      await server.end('SIGKILL')
      await folder.remove()
    },
  }
}
