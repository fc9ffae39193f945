import { readdirSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))

/** The address of a folder, as Next.js reads it: groups are no part of it, parts in brackets are parameters. */
const addressOf = (folder: string): string =>
  `/${folder
    .split('/')
    .filter((part) => part !== '.' && !/^\(.*\)$/.test(part))
    .map((part) => part.replace(/^\[{1,2}(?:\.{3})?(\w+)\]{1,2}$/, ':$1'))
    .join('/')}`

/** Files that Next.js serves by their name, wherever they lie in the tree. */
const SERVED =
  /^(?:favicon\.ico|(?:apple-)?icon\d*\.\w+|(?:opengraph|twitter)-image\d*\.\w+|robots\.txt|sitemap\.xml)$/
const MADE: Readonly<Record<string, string>> = {
  'manifest.ts': 'manifest.webmanifest',
  'robots.ts': 'robots.txt',
  'sitemap.ts': 'sitemap.xml',
}

const routeOf = (file: string): string[] => {
  const { dir, base } = posix.parse(file)
  const at = (name: string): string => posix.join(addressOf(dir), name)
  if (/^page\.(?:tsx?|jsx?|mdx?)$/.test(base)) return [`page ${addressOf(dir)}`]
  if (/^route\.[jt]s$/.test(base)) return [`route ${addressOf(dir)}`]
  if (SERVED.test(base)) return [`file ${at(base)}`]
  const made = MADE[base]
  return made ? [`file ${at(made)}`] : []
}

/** Everything that answers under an address of its own: pages, handlers and files, by the two trees that Next.js reads. */
export const pageRoutes = (app: string, assets: string): string[] => [
  ...filesIn(app).flatMap(routeOf),
  ...filesIn(assets).map((file) => `file /${file}`),
]
