import compile from 'icu-minify/compile'
import { describe, expect, it } from 'vitest'

import { LOCALES, type Locale } from '@/platform/kernel/locale'
import { checkRows } from '@/testing/check-rows'
import type { Slice } from '@/platform/slices/slice'

import { browserMessages, messages, translate } from './messages'
import { slices } from './slices'

type Tree = { readonly [key: string]: string | Tree }
type Node = string | number | readonly unknown[]

const SELECT = 1
const PLURAL = 2
const ORDINAL = 3

const flatten = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  )

const nodesOf = (message: string): readonly Node[] => {
  const compiled = compile(message) as Node
  return Array.isArray(compiled) ? (compiled as Node[]) : [compiled]
}

interface Argument {
  readonly name: string
  readonly kind: number | null
  readonly branches: readonly string[]
}

const argumentsOf = (nodes: readonly Node[]): Argument[] =>
  nodes.flatMap((node) => {
    if (!Array.isArray(node)) return []
    const [name, kind, branches] = node as [string, number | undefined, Record<string, unknown> | undefined]
    const isChoice = kind === SELECT || kind === PLURAL || kind === ORDINAL
    const inside = isChoice
      ? Object.values(branches ?? {}).flatMap((branch) =>
          argumentsOf(Array.isArray(branch) ? (branch as Node[]) : [branch as Node]),
        )
      : []
    return [{ name, kind: kind ?? null, branches: isChoice ? Object.keys(branches ?? {}) : [] }, ...inside]
  })

const textsOf = (locale: Locale) => new Map(flatten(messages[locale]))
const signatureOf = (message: string): string[] =>
  [...new Set(argumentsOf(nodesOf(message)).map(({ name, kind }) => `${name}:${kind ?? 'text'}`))].sort()

const english = textsOf('en')
const polish = textsOf('pl')

describe('messages', () => {
  it('has the same keys in every language', () => {
    expect([...polish.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('has no empty text', () => {
    const empty = LOCALES.flatMap((locale) => [...textsOf(locale)].filter(([, text]) => text.trim() === ''))
    expect(empty).toEqual([])
  })

  it('takes the same arguments in Polish', () =>
    checkRows(
      [...english],
      ([key]) => key,
      ([key, text]) => expect(signatureOf(polish.get(key) ?? '')).toEqual(signatureOf(text)),
    ))

  it.each([
    ['en', english, ['one', 'other']],
    ['pl', polish, ['few', 'many', 'one', 'other']],
  ] as const)('gives every plural of %s all its forms', (_locale, texts, forms) => {
    const wrong = [...texts].filter(([, text]) =>
      argumentsOf(nodesOf(text)).some(
        ({ kind, branches }) =>
          kind === PLURAL &&
          branches
            .filter((branch) => !branch.startsWith('='))
            .sort()
            .join() !== forms.join(),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('writes Polish quotes and dashes, never straight ones', () => {
    const straight = [...polish, ...english].filter(([, text]) => /["]|[^\n] - |\.\.\./.test(text))
    expect(straight).toEqual([])
  })

  it('has a sentence for every error code, in both languages', () => {
    const codes = slices.flatMap(({ errors }: Slice) => Object.keys(errors?.statuses ?? {}))
    expect(codes).toContain('media.notFound')
    const missing = LOCALES.flatMap((locale) =>
      codes.filter((code) => !textsOf(locale).has(`errors.${code}`)),
    )
    expect(missing).toEqual([])
  })
})

describe('translate', () => {
  it('chooses Polish plural forms', () => {
    expect([1, 3, 5, 22].map((count) => translate('pl', 'generation.table.summary', { count }))).toEqual([
      '1\u00a0zadanie',
      '3\u00a0zadania',
      '5\u00a0zadań',
      '22\u00a0zadania',
    ])
  })

  it('says the place in line', () => {
    expect(translate('en', 'generation.wait.inLine', { count: 0 })).toBe('It starts in a moment.')
    expect(translate('pl', 'generation.wait.inLine', { count: 3 })).toBe('Przed tym są 3\u00a0zadania.')
  })

  it('fills in the parameters of an error', () => {
    expect(translate('pl', 'errors.request.rateLimited', { retryAfterSeconds: 3 })).toBe(
      'Za dużo żądań naraz. Spróbuj za 3\u00a0sekundy.',
    )
  })

  it('says the general sentence when an error is unknown or lacks its parameters', () => {
    const general = translate('en', 'errors.server.internal')
    expect(translate('en', 'errors.request.rateLimited')).toBe(general)
    expect(translate('en', 'errors.no.such.code')).toBe(general)
  })

  it('gives an unknown key back', () => {
    expect(translate('en', 'site.noSuchText')).toBe('site.noSuchText')
  })
})

describe('browserMessages', () => {
  it('leaves out what only the server says', () => {
    const shown = Object.keys(browserMessages('en'))
    expect(shown).toEqual(expect.arrayContaining(['auth', 'generation', 'library', 'site']))
    expect(['audit', 'core', 'errors'].filter((name) => shown.includes(name))).toEqual([])
    expect(browserMessages('en').auth).not.toHaveProperty('mail')
  })
})
