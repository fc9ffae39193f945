import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const accountOf = async (id: string) =>
  (await app.container.database.query<{ rank: string }>('SELECT rank FROM users WHERE id = $1', [id]))[0]

describe('the last Super Admin', () => {
  it('cannot be demoted or deleted, by nobody', async () => {
    const { query } = app.container.database
    const boss = await app.seed.user('super-admin')
    await query(`DELETE FROM users WHERE rank = 'super-admin' AND id <> $1`, [boss.id])
    const demoted = await app.as(boss).patch(`/api/users/${boss.id}`, { rank: 'admin' })
    expect(demoted.status).toBe(403)
    expect(demoted.text).toContain('This is the last Super Admin')
    expect((await app.as(boss).delete(`/api/users/${boss.id}`)).status).not.toBe(200)
    const local = { collection: 'users', id: boss.id } as const
    await expect(app.payload.delete({ ...local, overrideAccess: true })).rejects.toThrow(/last Super Admin/)
    await expect(
      app.payload.update({ ...local, data: { rank: 'user' }, overrideAccess: true }),
    ).rejects.toThrow(/last Super Admin/)
    expect((await accountOf(boss.id))?.rank).toBe('super-admin')
  })

  it('may step down once there is another', async () => {
    const [first, second] = [await app.seed.user('super-admin'), await app.seed.user('super-admin')]
    expect((await app.as(first).patch(`/api/users/${first.id}`, { rank: 'admin' })).status).toBe(200)
    expect((await accountOf(first.id))?.rank).toBe('admin')
    expect((await accountOf(second.id))?.rank).toBe('super-admin')
  })

  it('remains when two step down at the same moment', async () => {
    const { query } = app.container.database
    for (let round = 0; round < 5; round += 1) {
      await query(`UPDATE users SET rank = 'user' WHERE rank = 'super-admin'`)
      const pair = [await app.seed.user('super-admin'), await app.seed.user('super-admin')]
      const answers = await Promise.all(
        pair.map((one) => app.as(one).patch(`/api/users/${one.id}`, { rank: 'admin' })),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
      expect(await query(`SELECT 1 FROM users WHERE rank = 'super-admin'`)).toHaveLength(1)
    }
  })
})
