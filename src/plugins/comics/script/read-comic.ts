import { type ClassifiedLine, type CueLine, classifyLine, isCastName, unescapeText } from './classify'
import {
  type DraftItem,
  type DraftPage,
  type DraftPanel,
  type DraftScript,
  dropEmptyItems,
  emptyDraft,
  joinText,
} from './draft'
import { readManner, readNumber } from './keywords'
import type { SourceLine } from './lines'
import { type RemarkCode, type Remark, SCRIPT_LIMITS, remark } from './script'

interface ReadingState {
  readonly draft: DraftScript
  page: DraftPage | null
  panel: DraftPanel | null
  /** What unmarked text goes on with. */
  open: DraftItem | 'castList' | null
  /** Unmarked text between a page's heading and its first panel. */
  intro: { line: number; text: string } | null
  /** How many panels the heading of a page promises. */
  readonly promised: Map<DraftPage, number>
  /** Names of the cast list and of the marked cues, in capitals. */
  readonly knownNames: ReadonlySet<string>
}

const note = (state: ReadingState, line: number, code: RemarkCode, params?: Remark['params']): void => {
  state.draft.remarks.push(remark(line, code, params))
}

const startPage = (state: ReadingState, line: number): DraftPage => {
  const page: DraftPage = { line, panels: [] }
  state.draft.pages.push(page)
  state.page = page
  state.panel = null
  state.open = null
  return page
}

const startPanel = (state: ReadingState, line: number): DraftPanel => {
  let page = state.page
  if (!page) {
    page = startPage(state, line)
    note(state, line, 'noPageHeading')
  } else if (page.panels.length >= SCRIPT_LIMITS.panelsPerPage) {
    page = startPage(state, line)
    note(state, line, 'tooManyPanels', {
      limit: SCRIPT_LIMITS.panelsPerPage,
      page: state.draft.pages.length - 1,
    })
  }
  const panel: DraftPanel = {
    line: state.intro?.line ?? line,
    description: state.intro?.text ?? '',
    items: [],
  }
  state.intro = null
  page.panels.push(panel)
  state.panel = panel
  state.open = null
  return panel
}

/** An introduction that no panel follows is a panel itself. */
const closePage = (state: ReadingState): void => {
  if (state.intro) startPanel(state, state.intro.line)
  const { page } = state
  if (page?.panels.length === 0) note(state, page.line, 'emptyPage', { page: state.draft.pages.length })
}

/** `TRZY KADRY`, `5 panels`: how many panels a page's heading promises. */
const promisedPanels = (text: string): number | null => {
  const [, counted] = /^([\p{L}\p{N}]+) (?:kadr|panel)\p{L}*[.:]?$/iu.exec(text) ?? []
  return counted === undefined ? null : readNumber(counted)
}

const readPage = (
  state: ReadingState,
  line: number,
  heading: { number: number | null; text: string },
): void => {
  closePage(state)
  const page = startPage(state, line)
  const expected = state.draft.pages.length
  if (heading.number !== null && heading.number !== expected)
    note(state, line, 'pageNumber', { written: heading.number, counted: expected })
  const promised = promisedPanels(heading.text)
  if (promised !== null) state.promised.set(page, promised)
  else if (heading.text) note(state, line, 'pageNote', { text: heading.text })
}

const remarkPromises = (state: ReadingState): void => {
  for (const [{ line, panels }, promised] of state.promised)
    if (promised !== panels.length) note(state, line, 'panelCount', { promised, counted: panels.length })
}

const readPanel = (
  state: ReadingState,
  line: number,
  heading: { number: number | null; text: string },
): void => {
  const panel = startPanel(state, line)
  panel.description = joinText(panel.description, heading.text)
  const counted = state.page?.panels.length ?? 1
  if (heading.number !== null && heading.number !== counted)
    note(state, line, 'panelNumber', { written: heading.number, counted })
}

const addItem = (state: ReadingState, item: DraftItem): void => {
  if (!state.panel) {
    startPanel(state, item.line)
    note(state, item.line, 'dialogueBeforePanel')
  }
  state.panel?.items.push(item)
  state.open = item
}

const readCue = (state: ReadingState, line: number, cue: CueLine, raw: string): void => {
  if (!isCastName(cue.name)) {
    readText(state, line, raw)
    return
  }
  if (cue.unknownManner) note(state, line, 'unknownManner', { manner: cue.unknownManner, name: cue.name })
  const number = cue.number === undefined ? {} : { number: cue.number }
  addItem(state, { kind: 'dialogue', line, ...number, name: cue.name, manner: cue.manner, text: cue.text })
}

const CAST_ENTRY = /^(?:[-–•*]\s*)?([^–—:,()]+?)(?:\s+[–—-]\s+|\s*[:,]\s*|\s+(?=\()|$)(.*)$/u

const readCastNames = (state: ReadingState, line: number, text: string): void => {
  for (const name of text.split(/[,;]/).map((one) => one.trim())) {
    if (isCastName(name)) state.draft.cast.push({ line, name, description: null })
    else if (name) note(state, line, 'textBeforePage', { text: name })
  }
}

const readCastEntry = (state: ReadingState, line: number, text: string): void => {
  const [, name = '', description = ''] = CAST_ENTRY.exec(text) ?? []
  const last = state.draft.cast.at(-1)
  if (isCastName(name)) {
    state.draft.cast.push({ line, name, description: unescapeText(description) || null })
  } else if (last) {
    last.description = joinText(last.description ?? '', text)
  } else note(state, line, 'textBeforePage', { text })
}

const readText = (state: ReadingState, line: number, text: string): void => {
  const { open, panel, page, draft } = state
  if (open !== null && open !== 'castList') {
    const marks = open.kind === 'dialogue' && !open.text ? /^\(([^()]*)\)$/.exec(text)?.[1] : undefined
    const manner = marks === undefined ? null : readManner(marks)
    if (open.kind === 'dialogue' && manner) open.manner = manner
    else open.text = joinText(open.text, text)
  } else if (panel) panel.description = joinText(panel.description, text)
  else if (page)
    state.intro = { line: state.intro?.line ?? line, text: joinText(state.intro?.text ?? '', text) }
  else if (draft.title === null && draft.cast.length === 0) draft.title = text || null
  else note(state, line, 'textBeforePage', { text })
}

/** `Ola: Hej` in small letters is a cue where the name is known. */
const knownCue = (state: ReadingState, text: string): CueLine | null => {
  const [, name] = /^(?:\d{1,5}[.)]\s*)?([^:()]{1,160}?)\s*[:(]/u.exec(text) ?? []
  if (name === undefined || !state.knownNames.has(name.toUpperCase())) return null
  const cue = classifyLine(text.replace(name, name.toUpperCase()))
  return cue.kind === 'cue' ? cue : null
}

const readClassified = (state: ReadingState, line: number, one: ClassifiedLine, raw: string): void => {
  if (one.kind === 'blank') {
    // A balloon whose text is still to come, and a list that has only begun, live over a blank line.
    const isBegun = state.open === 'castList' && state.draft.cast.length === 0
    if (!isBegun) state.open = null
    return
  }
  if ('language' in one && one.language) state.draft.keywords.push({ line, language: one.language })
  if (one.kind === 'page') readPage(state, line, one)
  else if (one.kind === 'panel') readPanel(state, line, one)
  else if (one.kind === 'caption' || one.kind === 'sfx')
    addItem(state, { kind: one.kind, line, text: one.text })
  else if (one.kind === 'cue') readCue(state, line, one, raw)
  else if (one.kind === 'title') {
    if (state.page ?? state.draft.title) readText(state, line, one.text)
    else state.draft.title = one.text || null
  } else if (one.kind === 'castList') {
    readCastNames(state, line, one.text)
    state.open = 'castList'
  } else readText(state, line, one.text)
}

const ENDS_CAST_LIST: readonly ClassifiedLine['kind'][] = [
  'page',
  'panel',
  'caption',
  'sfx',
  'title',
  'blank',
]

/** Capitals alone are a cue only above the text that is spoken. */
const settleBareCue = ({ as, text }: SourceLine, next: SourceLine | undefined): ClassifiedLine =>
  as.kind !== 'cue' || !as.isBare || next?.as.kind === 'text' ? as : { kind: 'text', text }

const knownNamesOf = (lines: readonly SourceLine[]): Set<string> => {
  const names = new Set<string>()
  let isList = false
  for (const { text, as: one } of lines) {
    if (one.kind === 'cue' && !one.isBare) names.add(one.name.toUpperCase())
    if (isList) names.add((CAST_ENTRY.exec(text)?.[1] ?? '').toUpperCase())
    isList = one.kind === 'castList' || (isList && !ENDS_CAST_LIST.includes(one.kind))
  }
  return names
}

const readLine = (state: ReadingState, line: SourceLine, next: SourceLine | undefined): void => {
  const one = line.as
  if (state.open === 'castList' && !ENDS_CAST_LIST.includes(one.kind)) {
    readCastEntry(state, line.number, line.text)
    return
  }
  const cue = one.kind === 'text' ? knownCue(state, line.text) : null
  readClassified(state, line.number, cue ?? settleBareCue(line, next), line.text)
}

/** Pages and panels, dialogue by cues; keywords of both languages in any mixture. */
export const readComic = (lines: readonly SourceLine[]): DraftScript => {
  const state: ReadingState = {
    draft: emptyDraft('comic'),
    page: null,
    panel: null,
    open: null,
    intro: null,
    promised: new Map(),
    knownNames: knownNamesOf(lines),
  }
  lines.forEach((line, index) => readLine(state, line, lines[index + 1]))
  closePage(state)
  remarkPromises(state)
  dropEmptyItems(state.draft)
  return state.draft
}
