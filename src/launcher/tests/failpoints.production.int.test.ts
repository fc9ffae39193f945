import { afterAll, beforeAll } from 'vitest'

import { openStores, type TestStores } from '@/testing/test-app-stores'

import { failpointsContract } from './failpoints.contract'

let stores: TestStores
beforeAll(async () => {
  stores = await openStores('production')
})
afterAll(() => stores.stop())

failpointsContract('PostgreSQL and Redis', () => stores.env)
