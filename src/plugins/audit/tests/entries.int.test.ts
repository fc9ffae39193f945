import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { COMMAND } from '@/platform/ports/audit'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { SeededUser } from '@/testing/factories/users'

import { verifyAuditLog } from '../server'

interface Entry {
  readonly seq: number
  readonly actor: string
  readonly actor_rank: string | null
  readonly address: string | null
  readonly action: string
  readonly target_id: string
  readonly details: Readonly<Record<string, unknown>>
}

const PASSWORD = 'correct horse battery'

let app: TestApp
let superAdmin: SeededUser
let from = 0

beforeAll(async () => {
  app = await startTestApp()
  superAdmin = await app.seed.user('super-admin')
})
afterAll(() => app.stop())

const entries = () =>
  app.container.database.query<Entry>('SELECT * FROM audit_log WHERE seq > $1 ORDER BY seq', [from])
beforeEach(async () => {
  from = (await entries()).at(-1)?.seq ?? from
})

const userId = async (email: string) => {
  const [row] = await app.container.database.query<{ id: string }>('SELECT id FROM users WHERE email = $1', [
    email,
  ])
  return row?.id
}

const byTop = () => ({ actor: superAdmin.id, actor_rank: 'super-admin' })

describe('accounts', () => {
  it('registered are recorded, without a word about them', async () => {
    const guest = app.as('guest')
    const email = 'new.person@kadr.test'
    const register = () =>
      guest.post('/api/v1/account/register', { email, password: PASSWORD, name: 'Nina', locale: 'pl' })
    expect([(await register()).status, (await register()).status]).toEqual([202, 202])
    const [entry, ...more] = await entries()
    expect(entry).toMatchObject({
      actor: 'guest',
      actor_rank: 'guest',
      action: 'account.created',
      target_id: await userId(email),
      details: { rank: 'user' },
    })
    expect(entry?.address).toMatch(/^[0-9a-f]{16}$/)
    expect(more).toEqual([])
    expect(JSON.stringify(entry)).not.toMatch(/nina|kadr\.test|198\.51/i)
  })

  it('made in the panel, ranked and deleted are recorded', async () => {
    const panel = app.as(superAdmin)
    const made = await panel.post('/api/users', { email: 'b@kadr.test', password: PASSWORD, rank: 'user' })
    const { id } = made.json.doc as { id: string }
    await panel.patch(`/api/users/${id}`, { rank: 'creator' })
    await panel.patch(`/api/users/${id}`, { name: 'Bo' })
    await panel.delete(`/api/users/${id}`)
    expect(await entries()).toMatchObject([
      { ...byTop(), action: 'account.created', target_id: id, details: { rank: 'user' } },
      { ...byTop(), action: 'account.rankChanged', target_id: id, details: { from: 'user', to: 'creator' } },
      { ...byTop(), action: 'account.deleted', target_id: id, details: { rank: 'creator' } },
    ])
    expect(await verifyAuditLog(app.container)).toMatchObject({ isWhole: true })
  })

  it('changed by many at once are one chain, each entry with its change', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => app.seed.user('user')))
    const panel = app.as(superAdmin)
    const answers = await Promise.all(
      people.map(({ id }) => panel.patch(`/api/users/${id}`, { rank: 'creator' })),
    )
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200))
    const recorded = (await entries()).map(({ target_id }) => target_id)
    expect(recorded.sort()).toEqual(people.map(({ id }) => id).sort())
    expect(await verifyAuditLog(app.container)).toMatchObject({ isWhole: true })
  })

  it('whose owner sets another password or address are recorded, without either', async () => {
    const owner = await app.seed.user('user')
    const self = app.as(owner)
    await self.patch(`/api/users/${owner.id}`, { password: 'another good one' })
    await self.patch(`/api/users/${owner.id}`, { email: 'moved@kadr.test' })
    const found = await entries()
    expect(found).toMatchObject([
      { actor: owner.id, action: 'account.passwordChanged', target_id: owner.id, details: {} },
      { actor: owner.id, action: 'account.emailChanged', target_id: owner.id, details: {} },
    ])
    expect(JSON.stringify(found)).not.toMatch(/another|moved/)
  })

  it('changed by a command are recorded as such', async () => {
    const user = await app.seed.user('user')
    await app.payload.update({
      collection: 'users',
      id: user.id,
      data: { rank: 'admin' },
      context: { auditActor: COMMAND },
      overrideAccess: true,
    })
    expect(await entries()).toMatchObject([
      { actor: 'command', actor_rank: null, address: null, action: 'account.rankChanged' },
    ])
  })

  it('that may not be changed by whoever tries are recorded once', async () => {
    const admin = await app.seed.user('admin')
    const answer = await app.as(admin).patch(`/api/users/${superAdmin.id}`, { rank: 'user' })
    expect(answer.status).toBeGreaterThanOrEqual(403)
    await app.as('guest').patch(`/api/users/${superAdmin.id}`, { rank: 'user' })
    const demotion = await app.as(superAdmin).patch(`/api/users/${superAdmin.id}`, { rank: 'user' })
    expect(demotion.status).toBe(403)
    expect(await entries()).toMatchObject([
      { actor: admin.id, actor_rank: 'admin', action: 'account.changeRefused', target_id: superAdmin.id },
      { ...byTop(), action: 'account.changeRefused', target_id: superAdmin.id },
    ])
  })
})

describe('settings', () => {
  it('are recorded with old and new values, when they are others', async () => {
    const panel = app.as(superAdmin)
    await panel.post('/api/globals/limits', { submitsPerMinute: 7, registration: 'closed' })
    await panel.post('/api/globals/limits', { submitsPerMinute: 7 })
    await panel.post('/api/globals/limits', { submitsPerMinute: null, registration: 'default' })
    await panel.post('/api/globals/limits', { submitsPerMinute: -1 })
    const changed = { ...byTop(), action: 'settings.changed', target_id: 'limits' }
    expect((await entries()).map(({ details }) => details)).toEqual([
      { submitsPerMinute: { from: null, to: 7 }, registration: { from: 'default', to: 'closed' } },
      { submitsPerMinute: { from: 7, to: null }, registration: { from: 'closed', to: 'default' } },
    ])
    expect(await entries()).toMatchObject([changed, changed])
  })

  it('that somebody tried to change without the rank are recorded', async () => {
    const admin = await app.seed.user('admin')
    expect((await app.as(admin).post('/api/globals/limits', { submitsPerMinute: 7 })).status).toBe(404)
    expect(await entries()).toMatchObject([{ actor: admin.id, action: 'settings.changeRefused' }])
  })
})

describe('pictures', () => {
  it('are recorded when other people see them, or no longer', async () => {
    const owner = await app.seed.user('creator')
    const { id } = await app.seed.media({ ownerKey: owner.ownerKey })
    const self = app.as(owner)
    const path = `/api/v1/media/${id}`
    await self.patch(path, { privacy: 'public', title: 'Secret title' })
    await self.patch(path, { privacy: 'public' })
    await self.patch(path, { title: 'Another' })
    await self.post(`${path}/link`, {})
    await self.delete(`${path}/link`)
    await self.delete(`${path}/link`)
    await self.delete(path)
    const found = await entries()
    const recorded = found.map(({ action, details }) => [action, details.from, details.to])
    // One statement writes the last two, in no order.
    expect([...recorded.slice(0, 2), ...recorded.slice(2).sort()]).toEqual([
      ['media.privacyChanged', 'private', 'public'],
      ['media.linkMade', 'public', 'unlisted'],
      ['media.linkRevoked', undefined, undefined],
      ['media.privacyChanged', 'unlisted', 'private'],
    ])
    for (const entry of found)
      expect(entry).toMatchObject({ actor: owner.id, actor_rank: 'creator', target_id: id })
    const linkIdOf = (action: string) => found.find((entry) => entry.action === action)?.details.linkId
    expect(linkIdOf('media.linkRevoked')).toBe(linkIdOf('media.linkMade'))
    expect(JSON.stringify(found)).not.toMatch(/secret|another/i)
    expect(await verifyAuditLog(app.container)).toMatchObject({ isWhole: true })
  })

  it('of others leave no entry', async () => {
    const owner = await app.seed.user('user')
    const { id } = await app.seed.media({ ownerKey: owner.ownerKey })
    const other = app.as(await app.seed.user('admin'))
    expect((await other.patch(`/api/v1/media/${id}`, { privacy: 'public' })).status).toBe(404)
    expect(await entries()).toEqual([])
  })
})

it('is reachable by no route of Payload’s or ours', async () => {
  const top = app.as(superAdmin)
  for (const path of ['/api/audit_log', '/api/audit-log', '/api/globals/audit_log', '/api/v1/audit']) {
    expect((await top.get(path)).status).toBe(404)
  }
})
