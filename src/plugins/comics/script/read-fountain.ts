import { isCastName } from './classify'
import {
  dropEmptyItems,
  type DraftDialogue,
  type DraftPanel,
  type DraftScript,
  emptyDraft,
  joinText,
} from './draft'
import { readManner } from './keywords'
import type { SourceLine } from './lines'
import { remark } from './script'

/** Panels of one page; a longer scene flows on to the next. */
const PANELS_PER_PAGE = 6

const SCENE =
  /^(?:int\.?\/ext|ext\.?\/int|wn\.?\/pl|i\/e|int|ext|est|wn|pl|wnętrze|plener)(?:\.\s*|\s+(?=\p{Lu}))(?=\S)/iu
const TRANSITION =
  /^(?:[\p{Lu} ]+ TO:|FADE (?:IN|OUT)[.:]?|CIĘCIE(?: DO)?:|ŚCIEMNIENIE[.:]?|ROZJAŚNIENIE[.:]?)$/u
const CUE = /^(@)?([^()^]+?)((?: ?\([^()]*\))*) ?\^?$/u

/** A scene's heading: `INT. KITCHEN – NIGHT`, `WN. KUCHNIA – NOC`, or forced by a leading dot. */
export const isSceneHeading = (text: string): boolean =>
  SCENE.test(text) && (/^\p{L}+[./]/u.test(text) ? /^\p{Lu}/u.test(text) : text === text.toUpperCase())
    ? true
    : /^\.[\p{L}\p{N}]/u.test(text)

interface Cue {
  readonly name: string
  readonly manner: DraftDialogue['manner']
}

/** A character's name in capitals, or forced by @, between a blank line and what is spoken. */
export const readFountainCue = (text: string, before: string, next: string): Cue | null => {
  const [, forced, name = '', marks = ''] = CUE.exec(text) ?? []
  if (before !== '' || next === '' || !isCastName(name)) return null
  if (forced === undefined && name !== name.toUpperCase()) return null
  const manners = [...marks.matchAll(/\(([^()]*)\)/g)].map((match) => readManner(match[1] ?? ''))
  return { name, manner: manners.find((manner) => manner !== null) ?? 'speech' }
}

interface FountainState {
  readonly draft: DraftScript
  panel: DraftPanel | null
  open: DraftDialogue | null
  isBlankBefore: boolean
  /** The panel holds nothing but its scene's heading: the first action joins it. */
  isHeadingOnly: boolean
}

const startPanel = (state: FountainState, line: number): DraftPanel => {
  const { pages } = state.draft
  let page = pages.at(-1)
  if (!page || page.panels.length >= PANELS_PER_PAGE) {
    page = { line, panels: [] }
    pages.push(page)
  }
  const panel: DraftPanel = { line, description: '', items: [] }
  page.panels.push(panel)
  state.panel = panel
  return panel
}

const startScene = (state: FountainState, line: number, heading: string): void => {
  state.draft.pages.push({ line, panels: [] })
  state.isHeadingOnly = true
  startPanel(state, line).description = /[.!?…]$/.test(heading) ? heading : `${heading}.`
}

/** A paragraph of action opens a panel; its further lines go on with it. */
const readAction = (state: FountainState, line: number, text: string): void => {
  const { panel, isBlankBefore, isHeadingOnly } = state
  const goesOn = panel !== null && panel.items.length === 0 && (!isBlankBefore || isHeadingOnly)
  const into = goesOn ? panel : startPanel(state, line)
  into.description = joinText(into.description, text)
  state.isHeadingOnly = false
}

const readSpoken = (state: FountainState, open: DraftDialogue, text: string): void => {
  const marks = /^\(([^()]*)\)$/.exec(text)?.[1]
  if (marks === undefined) {
    open.text = joinText(open.text, text.replace(/^~/, ''))
    return
  }
  const manner = readManner(marks)
  if (manner) open.manner = manner
  else state.draft.remarks.push(remark(open.line, 'unknownManner', { manner: marks, name: open.name }))
}

const readLine = (state: FountainState, line: SourceLine, before: string, next: string): void => {
  const { number, text } = line
  const { draft } = state
  const cue = readFountainCue(text, before, next)
  const kind = line.as
  if (text === '') state.open = null
  else if (state.open) readSpoken(state, state.open, text)
  else if (isSceneHeading(text)) startScene(state, number, text.replace(/^\./, ''))
  else if (TRANSITION.test(text) || /^>[^<]*$/.test(text))
    draft.remarks.push(remark(number, 'transitionDropped', { text: text.replace(/^>\s*/, '') }))
  else if (kind.kind === 'caption' || kind.kind === 'sfx')
    (state.panel ?? startPanel(state, number)).items.push({ kind: kind.kind, line: number, text: kind.text })
  else if (cue) {
    state.open = { kind: 'dialogue', line: number, ...cue, text: '' }
    const panel = state.panel ?? startPanel(state, number)
    panel.items.push(state.open)
  } else readAction(state, number, text.replace(/^!|^>\s*|\s*<$/g, ''))
  state.isBlankBefore = text === ''
}

/** `Title: …` and its like before the first blank line. */
const readTitlePage = (draft: DraftScript, lines: readonly SourceLine[]): number => {
  if (!/^[\p{L} ]+:/u.test(lines[0]?.text ?? '')) return 0
  const length = lines.findIndex(({ text }) => text === '')
  const block = lines.slice(0, length < 0 ? lines.length : length)
  for (const { number, text } of block) {
    const [, title] = /^(?:title|tytuł):\s*(.+)$/iu.exec(text) ?? []
    if (title !== undefined) draft.title = title
    else draft.remarks.push(remark(number, 'textBeforePage', { text }))
  }
  return block.length
}

/** Scenes become pages, action with the dialogue after it becomes panels. */
export const readFountain = (lines: readonly SourceLine[]): DraftScript => {
  const draft = emptyDraft('fountain')
  const state: FountainState = { draft, panel: null, open: null, isBlankBefore: true, isHeadingOnly: false }
  const rest = lines.slice(readTitlePage(draft, lines))
  rest.forEach((line, index) =>
    readLine(state, line, rest[index - 1]?.text ?? '', rest[index + 1]?.text ?? ''),
  )
  dropEmptyItems(draft)
  return draft
}
