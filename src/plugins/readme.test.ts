import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

const PLUGINS = 'src/plugins'

const slices = readdirSync(PLUGINS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

it.each(slices)('%s has a README of its own', (slice) => {
  const path = join(PLUGINS, slice, 'README.md')
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^# ${slice}\\n\\n\\S`))
})
