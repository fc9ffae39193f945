import { WRITTEN } from './keywords'
import type { Script, ScriptCast, ScriptItem, ScriptLanguage, ScriptPage } from './script'

/** A backslash keeps the reader from taking a text's first sign, or a bracket, for its own. */
const escapeText = (text: string): string => (/^[\\(]/.test(text) ? `\\${text}` : text).replaceAll('[', '\\[')

const spaced = (...pieces: readonly string[]): string => pieces.filter(Boolean).join(' ')

const writeItem = (item: ScriptItem, language: ScriptLanguage, nameOf: (id: string) => string): string => {
  const words = WRITTEN[language]
  if (item.kind !== 'dialogue') return `${words[item.kind]}: ${escapeText(item.text)}`
  const number = item.number === undefined ? '' : `${item.number}.`
  const manner = item.manner === 'speech' ? '' : `(${words.manner[item.manner]})`
  return `${spaced(number, nameOf(item.speaker), manner)}: ${escapeText(item.text)}`
}

const writePage = (page: ScriptPage, language: ScriptLanguage, nameOf: (id: string) => string): string => {
  const words = WRITTEN[language]
  const panels = page.panels.flatMap((panel) => [
    spaced(`${words.panel} ${panel.number}:`, escapeText(panel.description)),
    ...panel.items.map((item) => writeItem(item, language, nameOf)),
  ])
  return [`${words.page} ${page.number}`, ...panels].join('\n')
}

const writeCast = (cast: readonly ScriptCast[], language: ScriptLanguage): string => {
  const entries = cast.map(({ name, description }) =>
    description === null ? name : `${name} – ${escapeText(description)}`,
  )
  return [`${WRITTEN[language].cast}:`, ...entries].join('\n')
}

/**
 * A script in the comic format of its language: title, cast list, then pages. `readScript` makes the same script of it,
 * but for line numbers, remarks, and a format that was not `comic`.
 */
export const writeScript = (script: Script): string => {
  const { language, title, cast, pages } = script
  const names = new Map(cast.map(({ id, name }) => [id, name.toUpperCase()]))
  const nameOf = (id: string): string => names.get(id) ?? id.toUpperCase()
  const blocks = [
    ...(title === null ? [] : [`${WRITTEN[language].title}: ${escapeText(title)}`]),
    // An empty list still tells the language.
    ...(cast.length > 0 || pages.length === 0 ? [writeCast(cast, language)] : []),
    ...pages.map((page) => writePage(page, language, nameOf)),
  ]
  return `${blocks.join('\n\n')}\n`
}
