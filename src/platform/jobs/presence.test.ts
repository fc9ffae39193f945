import { expect, it } from 'vitest'

import type { EngineHealth, RenderEngine } from '../ports/render-engine'
import { createTestLog } from '@/testing/test-app-log'
import { findReadyEngines } from './presence'

const engine = (id: string, health: () => Promise<EngineHealth>): [string, RenderEngine] => [
  id,
  { id, health } as RenderEngine,
]
const ready = (isReady: boolean) => () => Promise.resolve({ isReady, reason: null })

it('counts an engine as not ready that fails or is silent when asked, and the others as they are', async () => {
  const log = createTestLog()
  const engines = new Map([
    engine('draft', ready(true)),
    engine('resting', ready(false)),
    engine('broken', () => Promise.reject(new Error('connection refused'))),
    engine('silent', () => new Promise(() => undefined)),
  ])
  expect(await findReadyEngines({ engines, log }, 50)).toEqual(['draft'])
  expect(log.lines.map(({ level, fields }) => [level, fields.engine])).toEqual([
    ['warn', 'broken'],
    ['warn', 'silent'],
  ])
})
