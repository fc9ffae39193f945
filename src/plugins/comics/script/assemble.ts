import type { DraftItem, DraftPanel, DraftScript } from './draft'
import { readShot } from './keywords'
import { type NameIndex, castIds, createNameIndex, nameFromCue, nameFromMark, nameKey } from './names'
import {
  type Remark,
  type Script,
  type ScriptCast,
  type ScriptItem,
  type ScriptLanguage,
  type ScriptPage,
  type ScriptPanel,
  SCRIPT_LIMITS,
  remark,
} from './script'

interface Members {
  /** Key → name and description, in order of appearance. */
  readonly byKey: ReadonlyMap<string, { readonly name: string; readonly description: string | null }>
  readonly idOf: (key: string) => string
  readonly index: NameIndex
}

const panelsOf = (draft: DraftScript): DraftPanel[] => draft.pages.flatMap((page) => page.panels)

/** The cast list first, then whoever speaks, then whoever is only marked with @. */
const gatherMembers = (draft: DraftScript, language: ScriptLanguage, remarks: Remark[]): Members => {
  const byKey = new Map<string, { name: string; description: string | null }>()
  const index = createNameIndex(language)
  const add = (name: string, description: string | null): void => {
    const known = byKey.get(nameKey(name))
    if (known) known.description ??= description
    else {
      byKey.set(nameKey(name), { name, description })
      index.add(name)
    }
  }
  for (const { name, description } of draft.cast) add(name, description)
  const panels = panelsOf(draft)
  for (const item of panels.flatMap((panel) => panel.items))
    if (item.kind === 'dialogue') add(nameFromCue(item.name), null)
  for (const { line, description } of panels) {
    index.find(description, (word) => {
      const name = nameFromMark(word, language)
      if (name === null || byKey.has(nameKey(name))) return
      add(name, null)
      remarks.push(remark(line, 'newCast', { name }))
    })
  }
  const keys = [...byKey.keys()]
  const ids = castIds([...byKey.values()].map(({ name }) => name))
  const idByKey = new Map(keys.map((key, place) => [key, ids[place] ?? key]))
  return { byKey, index, idOf: (key) => idByKey.get(key) ?? key }
}

const assembleItem = (item: DraftItem, members: Members): ScriptItem => {
  if (item.kind !== 'dialogue') return { kind: item.kind, line: item.line, text: item.text }
  const { line, number, manner, text } = item
  const speaker = members.idOf(nameKey(nameFromCue(item.name)))
  return { kind: 'dialogue', line, ...(number === undefined ? {} : { number }), speaker, manner, text }
}

const isPresent = (item: ScriptItem): boolean =>
  item.kind === 'dialogue' && item.manner !== 'off' && item.manner !== 'radio'

const assemblePanel = (panel: DraftPanel, number: number, members: Members): ScriptPanel => {
  const { line, description } = panel
  const mentions = members.index.find(description).map((one) => ({ ...one, cast: members.idOf(one.cast) }))
  const items = panel.items.map((item) => assembleItem(item, members))
  const speakers = items.filter(isPresent).flatMap((item) => (item.kind === 'dialogue' ? [item.speaker] : []))
  const cast = [...new Set([...mentions.map((mention) => mention.cast), ...speakers])]
  return { number, line, description, mentions, shot: readShot(description), cast, items }
}

interface Seen {
  readonly panels: Set<number>
  readonly forms: Set<string>
  lines: number
}

/** One pass over the panels: who is in how many, speaks how often, and by which forms descriptions name them. */
const countCast = (pages: readonly ScriptPage[]): ReadonlyMap<string, Seen> => {
  const seen = new Map<string, Seen>()
  const of = (id: string): Seen => {
    const known = seen.get(id) ?? { panels: new Set(), forms: new Set(), lines: 0 }
    seen.set(id, known)
    return known
  }
  pages
    .flatMap((page) => page.panels)
    .forEach(({ cast, mentions, items, description }, index) => {
      for (const id of cast) of(id).panels.add(index)
      for (const { cast: id, start, end } of mentions)
        of(id).forms.add(description.slice(start, end).replace(/^@/, ''))
      for (const item of items) if (item.kind === 'dialogue') of(item.speaker).lines += 1
    })
  return seen
}

const assembleCast = (members: Members, pages: readonly ScriptPage[]): ScriptCast[] => {
  const seen = countCast(pages)
  return [...members.byKey].map(([key, { name, description }]) => {
    const id = members.idOf(key)
    const { panels, forms, lines } = seen.get(id) ?? { panels: new Set(), forms: [], lines: 0 }
    return { id, name, forms: [...new Set([name, ...forms])], lines, panels: panels.size, description }
  })
}

const longestWord = (text: string): string =>
  text.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '')

const remarkPiece = (line: number, text: string): Remark[] => {
  const word = longestWord(text)
  return [
    ...(text.length > SCRIPT_LIMITS.pieceLength
      ? [remark(line, 'pieceTooLong', { length: text.length, limit: SCRIPT_LIMITS.pieceLength })]
      : []),
    ...(word.length > SCRIPT_LIMITS.wordLength
      ? [remark(line, 'wordTooLong', { word: `${word.slice(0, 20)}…`, length: word.length })]
      : []),
  ]
}

const remarkPanel = (page: ScriptPage, panel: ScriptPanel, nameOf: (id: string) => string): Remark[] => [
  ...(panel.description
    ? remarkPiece(panel.line, panel.description)
    : [remark(panel.line, 'panelWithoutDescription', { page: page.number, panel: panel.number })]),
  ...panel.items.flatMap((item) => remarkPiece(item.line, item.text)),
  ...panel.items.flatMap((item) =>
    item.kind === 'dialogue' && item.manner === 'off'
      ? [remark(item.line, 'offPanel', { name: nameOf(item.speaker) })]
      : [],
  ),
]

const remarkPage = (page: ScriptPage): Remark[] => {
  const items = page.panels.reduce((count, panel) => count + panel.items.length, 0)
  const limit = SCRIPT_LIMITS.itemsPerPage
  return items > limit ? [remark(page.line, 'tooManyItems', { page: page.number, count: items, limit })] : []
}

const boundPages = (draft: DraftScript): { pages: DraftScript['pages']; remarks: Remark[] } => {
  const over = draft.pages[SCRIPT_LIMITS.pages]
  if (!over) return { pages: draft.pages, remarks: [] }
  const params = { limit: SCRIPT_LIMITS.pages, count: draft.pages.length }
  return {
    pages: draft.pages.slice(0, SCRIPT_LIMITS.pages),
    remarks: [remark(over.line, 'tooManyPages', params)],
  }
}

/** Resolves names to the cast, counts, and says what is out of bounds. */
export const assembleScript = (whole: DraftScript, language: ScriptLanguage): Script => {
  const bounded = boundPages(whole)
  const draft = { ...whole, pages: bounded.pages }
  const remarks = [...draft.remarks, ...bounded.remarks]
  const members = gatherMembers(draft, language, remarks)
  const pages = draft.pages.map((page, index) => ({
    number: index + 1,
    line: page.line,
    panels: page.panels.map((panel, place) => assemblePanel(panel, place + 1, members)),
  }))
  const cast = assembleCast(members, pages)
  const names = new Map(cast.map(({ id, name }) => [id, name]))
  for (const page of pages) {
    remarks.push(...remarkPage(page))
    for (const panel of page.panels) remarks.push(...remarkPanel(page, panel, (id) => names.get(id) ?? id))
  }
  remarks.sort((a, b) => a.line - b.line)
  return { format: draft.format, language, title: draft.title, pages, cast, remarks }
}
