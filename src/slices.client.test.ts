import { expect, it } from 'vitest'

import { liveEventsOf, navigationOf, type SliceClient } from '@/platform/browser/slice-client'
import { composeWeb } from '@/platform/slices/compose-web'

import { slices } from './slices'
import { browserSlices } from './slices.client'

it('names slices of the server, each once', () => {
  const names = browserSlices.map(({ name }) => name)
  expect(slices.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
  expect(new Set(names).size).toBe(names.length)
})

it('handles every event that the slices publish, each in the slice that publishes it', async () => {
  const { eventTypes } = await composeWeb(slices)
  const handled = browserSlices.flatMap(({ events = {} }: SliceClient) => Object.keys(events))
  expect([...handled].sort()).toEqual([...eventTypes].sort())
  expect(Object.keys(liveEventsOf(browserSlices)).sort()).toEqual([...handled].sort())
})

it('has one entry of the navigation for each place', () => {
  const places = navigationOf(browserSlices).map(({ href }) => href)
  expect(places).toEqual(expect.arrayContaining(['/studio', '/library']))
  expect(new Set(places).size).toBe(places.length)
})
