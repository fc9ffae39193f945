import { isCastName } from './classify'
import { type DraftDialogue, type DraftPanel, type DraftScript, emptyDraft, joinText } from './draft'
import type { SourceLine } from './lines'
import { type ScriptLanguage, remark } from './script'
import { type Attribution, readAttribution } from './speech-verbs'

/** Panels of a page at most; the pages of a longer story get equally many. */
const PANELS_PER_PAGE = 5
const SENTENCES_PER_PANEL = 2
const BALLOONS_PER_PANEL = 3

interface Paragraph {
  readonly line: number
  readonly text: string
}

type Piece =
  | { readonly kind: 'narration'; readonly line: number; readonly text: string }
  | { readonly kind: 'speech'; readonly line: number; readonly text: string; readonly by: Attribution | null }

const DASH = /^[–—-]\s*(?=\S)/u

/** A blank line or a dialogue dash begins a paragraph, a capital the one after dialogue; without any blank line every line is one. */
const paragraphsOf = (lines: readonly SourceLine[]): Paragraph[] => {
  const hasBlanks = lines.some(({ text }) => text === '')
  const groups: { line: number; texts: string[] }[] = []
  lines.forEach(({ number, text }, index) => {
    const isNew = !hasBlanks || DASH.test(text) || (lines[index - 1]?.text ?? '') === ''
    const last = groups.at(-1)
    const isAfterDialogue = DASH.test(last?.texts[0] ?? '') && /[.!?…]$/.test(last?.texts.at(-1) ?? '')
    const isNarration = isAfterDialogue && /^\p{Lu}/u.test(text)
    if (text && (isNew || isNarration || !last)) groups.push({ line: number, texts: [text] })
    else if (text) last?.texts.push(text)
  })
  return groups.map(({ line, texts }) => ({ line, text: texts.join(' ') }))
}

const sentencesOf = (text: string): string[] =>
  text
    .match(/[^.!?…]+(?:[.!?…]+["”'’)]*|$)/gu)
    ?.map((one) => one.trim())
    .filter(Boolean) ?? (text.trim() ? [text.trim()] : [])

const narration = (line: number, text: string): Piece[] =>
  sentencesOf(text).map((sentence) => ({ kind: 'narration', line, text: sentence }))

/** A sentence that only tells who speaks is told by the balloon. */
const isOnlyAttribution = (text: string, language: ScriptLanguage): boolean =>
  readAttribution(text, language) !== null && text.split(' ').length <= 4

/** What stands around speech, without the sentences that its balloons tell. */
const narrationAround = (line: number, text: string, language: ScriptLanguage): Piece[] =>
  narration(line, text).filter((piece) => !isOnlyAttribution(piece.text, language))

/** `– Hej – powiedziała Ola. – Chodź!`: every other piece is spoken, while a verb of speech stands between. */
const dashPieces = ({ line, text }: Paragraph, language: ScriptLanguage): Piece[] => {
  const [first = '', ...rest] = text.replace(DASH, '').split(/\s[–—-]\s/u)
  const spoken: string[] = [first]
  const told: Piece[] = []
  let by: Attribution | null = null
  let isSpoken = false
  for (const part of rest) {
    const found: Attribution | null = isSpoken ? null : readAttribution(part, language)
    if (found) {
      by ??= found
      told.push(...narrationAround(line, part, language))
    } else spoken.push(part)
    isSpoken = found !== null
  }
  const speeches: Piece[] = [{ kind: 'speech', line, text: spoken.join(' ').replace(/,$/, ''), by }]
  return [...speeches, ...told]
}

const QUOTE = /„([^„”"]*)[”"]|“([^“”]*)”|"([^"]*)"|«([^«»]*)»/gu

const isSaid = (text: string, quote: string, language: ScriptLanguage): boolean =>
  readAttribution(text, language) !== null || /[.!?…,]$/.test(quote) || text === ''

const quotePieces = ({ line, text }: Paragraph, language: ScriptLanguage): Piece[] => {
  const matches = [...text.matchAll(QUOTE)]
  const outside = text.replace(QUOTE, ' ')
  if (matches.length === 0 || !isSaid(outside, matches[0]?.slice(1).find(Boolean) ?? '', language))
    return narration(line, text)
  const pieces: Piece[] = []
  let from = 0
  matches.forEach((match, index) => {
    const before = text.slice(from, match.index)
    from = match.index + match[0].length
    const after = text.slice(from, matches[index + 1]?.index)
    const by = readAttribution(after, language) ?? readAttribution(before, language)
    const told = before.replace(/^[\s,.:;–—-]+|[\s,:;–—-]+$/gu, '')
    pieces.push(...narrationAround(line, told, language))
    const said = (match.slice(1).find(Boolean) ?? '').trim().replace(/,$/, '')
    if (said) pieces.push({ kind: 'speech', line, text: said, by })
  })
  const rest = text.slice(from).replace(/^[\s,.:;–—-]+/u, '')
  return [...pieces, ...narrationAround(line, rest, language)]
}

/** `Zosia mówi: Chodź tu!`: a person, a verb of speech and a colon need no quotation marks. */
const colonPieces = ({ line, text }: Paragraph, language: ScriptLanguage): Piece[] | null => {
  const [, head = '', said = ''] = /^([^:„“"«]{1,80}):\s*(?=[^\s„“"«])(.*)$/u.exec(text) ?? []
  const by = head ? readAttribution(head, language) : null
  return by?.name ? [{ kind: 'speech', line, text: said, by }] : null
}

const piecesOf = (paragraph: Paragraph, language: ScriptLanguage): Piece[] =>
  DASH.test(paragraph.text)
    ? dashPieces(paragraph, language)
    : (colonPieces(paragraph, language) ?? quotePieces(paragraph, language))

const NOBODY = { pl: 'Głos', en: 'Voice' } as const

const speak = (
  draft: DraftScript,
  piece: Extract<Piece, { kind: 'speech' }>,
  language: ScriptLanguage,
  last: string | null,
): DraftDialogue => {
  const named = piece.by?.name ?? null
  const name = named !== null && isCastName(named) ? named : (last ?? NOBODY[language])
  if (name !== named) draft.remarks.push(remark(piece.line, 'unknownSpeaker', { name }))
  return { kind: 'dialogue', line: piece.line, name, manner: piece.by?.manner ?? 'speech', text: piece.text }
}

const panelsOf = (draft: DraftScript, pieces: readonly Piece[], language: ScriptLanguage): DraftPanel[] => {
  const panels: DraftPanel[] = []
  let sentences = 0
  /** The last two who spoke: without a name the other one answers. */
  let speakers: readonly [string | null, string | null] = [null, null]
  for (const piece of pieces) {
    let panel = panels.at(-1)
    const isFull =
      piece.kind === 'speech'
        ? (panel?.items.length ?? 0) >= BALLOONS_PER_PANEL
        : (panel?.items.length ?? 0) > 0 || sentences >= SENTENCES_PER_PANEL
    if (!panel || isFull) {
      panel = { line: piece.line, description: '', items: [] }
      panels.push(panel)
      sentences = 0
    }
    if (piece.kind === 'narration') {
      panel.description = joinText(panel.description, piece.text)
      sentences += 1
    } else {
      const answering = piece.by ? speakers[1] : (speakers[0] ?? speakers[1])
      const item = speak(draft, piece, language, answering)
      panel.items.push(item)
      if (item.name !== speakers[1]) speakers = [speakers[1], item.name]
    }
  }
  return panels
}

/** As few pages as hold the panels, as even as they can be. */
const pagesOf = (panels: readonly DraftPanel[]): DraftScript['pages'] => {
  const count = Math.ceil(panels.length / PANELS_PER_PAGE)
  return Array.from({ length: count }, (_, page) => {
    const ownPanels = panels.slice(
      Math.round((page * panels.length) / count),
      Math.round(((page + 1) * panels.length) / count),
    )
    return { line: ownPanels[0]?.line ?? 1, panels: ownPanels }
  })
}

const isTitle = (first: Paragraph, hasMore: boolean): boolean =>
  hasMore && first.text.length <= 60 && !/[.!?…:,;”"–—-]$/u.test(first.text) && !DASH.test(first.text)

/** `Zosia mówi, że pada` makes Zosia a person of the story, though nothing is quoted. */
const introduce = (draft: DraftScript, pieces: readonly Piece[], language: ScriptLanguage): void => {
  for (const { kind, line, text } of pieces) {
    const name = kind === 'narration' ? readAttribution(text, language)?.name : null
    if (name && text.startsWith(`${name} `) && isCastName(name))
      draft.cast.push({ line, name, description: null })
  }
}

/** A story by rules: what is quoted is spoken, the rest describes panels. */
export const readProse = (lines: readonly SourceLine[], language: ScriptLanguage): DraftScript => {
  const draft = emptyDraft('prose')
  const [first, ...others] = paragraphsOf(lines)
  if (!first) return draft
  const hasTitle = isTitle(first, others.length > 0)
  if (hasTitle) draft.title = first.text.replace(/^#+\s*/, '')
  const paragraphs = hasTitle ? others : [first, ...others]
  const pieces = paragraphs.flatMap((paragraph) => piecesOf(paragraph, language))
  introduce(draft, pieces, language)
  draft.pages = pagesOf(panelsOf(draft, pieces, language))
  return draft
}
