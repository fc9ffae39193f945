import { PenTool } from 'lucide-react'
import { expect, it, vi } from 'vitest'

import {
  isCurrent,
  liveEventsOf,
  navigationOf,
  type NavigationEntry,
  type NavigationLabel,
} from './slice-client'

const entry = (href: string, paths?: string[]): NavigationEntry => ({
  href,
  label: 'library.nav.library',
  icon: PenTool,
  paths,
})

it('joins the navigation of all slices in the order of the list', () => {
  const slices = [
    { name: 'a', navigation: [entry('/a')] },
    { name: 'b' },
    { name: 'c', navigation: [entry('/c')] },
  ]
  expect(navigationOf(slices).map(({ href }) => href)).toEqual(['/a', '/c'])
})

it('joins the event handlers of all slices', () => {
  const [job, media] = [vi.fn(), vi.fn()]
  expect(
    liveEventsOf([{ name: 'a', events: { job } }, { name: 'b' }, { name: 'c', events: { media } }]),
  ).toEqual({
    job,
    media,
  })
})

it('is current on its own pages, and on those that belong to it', () => {
  expect(isCurrent(entry('/studio'), '/studio')).toBe(true)
  expect(isCurrent(entry('/studio'), '/library')).toBe(false)
  const library = entry('/library', ['/library', '/pictures'])
  expect([isCurrent(library, '/pictures/1'), isCurrent(library, '/library/bin')]).toEqual([true, true])
})

it('takes no label that is no text of a slice’s navigation', () => {
  // @ts-expect-error -- there is no such text
  const missing: NavigationLabel = 'library.nav.nowhere'
  // @ts-expect-error -- a text of something else
  const other: NavigationLabel = 'library.title'
  expect([missing, other]).toHaveLength(2)
})
