import type { Shot } from '../contract'

/** Bounds of a script. Whatever lies over one is named by a remark. */
export const SCRIPT_LIMITS = {
  /** UTF-16 units of the whole text; what follows is not read. */
  textLength: 1_048_576,
  /** What follows is not read. */
  pages: 300,
  /** More flow on to a page of their own. */
  panelsPerPage: 60,
  /** UTF-16 units of one description or balloon; longer ones are kept, with a remark. */
  pieceLength: 5_000,
  /** Letters of one word; longer ones are kept, with a remark: they cannot be lettered. */
  wordLength: 60,
  /** Captions, sounds and balloons of a page; more are kept, with a remark. */
  itemsPerPage: 200,
} as const

export const SCRIPT_FORMATS = ['comic', 'fountain', 'prose'] as const
export type ScriptFormat = (typeof SCRIPT_FORMATS)[number]

export const SCRIPT_LANGUAGES = ['pl', 'en'] as const
export type ScriptLanguage = (typeof SCRIPT_LANGUAGES)[number]

export const MANNERS = ['speech', 'whisper', 'shout', 'thought', 'radio', 'off'] as const
export type Manner = (typeof MANNERS)[number]

/** Lines are counted from 1, in the text as it was given. */
interface Placed {
  readonly line: number
}

export interface DialogueItem extends Placed {
  readonly kind: 'dialogue'
  /** As the writer numbered it; absent where no number was written. */
  readonly number?: number
  /** Id of the cast. */
  readonly speaker: string
  readonly manner: Manner
  readonly text: string
}

export interface CaptionItem extends Placed {
  readonly kind: 'caption'
  readonly text: string
}

export interface SoundItem extends Placed {
  readonly kind: 'sfx'
  readonly text: string
}

export type ScriptItem = DialogueItem | CaptionItem | SoundItem

/** Where a description names somebody: UTF-16 units of the description, `end` not included, a leading @ included. */
export interface Mention {
  readonly start: number
  readonly end: number
  /** Id of the cast. */
  readonly cast: string
}

export interface ScriptPanel extends Placed {
  /** Place on the page, from 1; a different number in the text gives a remark. */
  readonly number: number
  /** One paragraph, @ kept as written. */
  readonly description: string
  readonly mentions: readonly Mention[]
  readonly shot: Shot | null
  /** Who is in it: named in the description or speaking, but not from off the panel or through a radio. */
  readonly cast: readonly string[]
  readonly items: readonly ScriptItem[]
}

export interface ScriptPage extends Placed {
  /** Place in the script, from 1; a different number in the text gives a remark. */
  readonly number: number
  readonly panels: readonly ScriptPanel[]
}

export interface ScriptCast {
  /** Slug of the name, at most 40 characters; unique in the script. */
  readonly id: string
  /** Nominative where it can be known. */
  readonly name: string
  /** The name, then every other form that descriptions use, in order of appearance. */
  readonly forms: readonly string[]
  /** Balloons spoken. */
  readonly lines: number
  /** Panels they are in. */
  readonly panels: number
  readonly description: string | null
}

export const REMARK_SEVERITIES = {
  emptyText: 'error',
  textTooLong: 'error',
  tooManyPages: 'error',
  tooManyPanels: 'warning',
  tooManyItems: 'warning',
  pieceTooLong: 'warning',
  wordTooLong: 'warning',
  noPageHeading: 'info',
  pageNumber: 'warning',
  panelNumber: 'warning',
  pageNote: 'info',
  panelCount: 'info',
  emptyPage: 'warning',
  panelWithoutDescription: 'warning',
  dialogueBeforePanel: 'warning',
  textBeforePage: 'warning',
  emptyItem: 'warning',
  unknownManner: 'info',
  unknownSpeaker: 'warning',
  newCast: 'info',
  offPanel: 'info',
  mixedLanguages: 'warning',
  mixedFormats: 'warning',
  transitionDropped: 'info',
} as const satisfies Record<string, 'error' | 'warning' | 'info'>
export type RemarkCode = keyof typeof REMARK_SEVERITIES
export type RemarkSeverity = (typeof REMARK_SEVERITIES)[RemarkCode]

/** Codes only: the sentences stand in `remarks.en.ts` and `remarks.pl.ts`. */
export interface Remark extends Placed {
  readonly code: RemarkCode
  readonly params: Readonly<Record<string, string | number>>
  readonly severity: RemarkSeverity
}

export interface Script {
  readonly format: ScriptFormat
  readonly language: ScriptLanguage
  readonly title: string | null
  readonly pages: readonly ScriptPage[]
  readonly cast: readonly ScriptCast[]
  /** By line. */
  readonly remarks: readonly Remark[]
}

export const remark = (line: number, code: RemarkCode, params: Remark['params'] = {}): Remark => ({
  line,
  code,
  params,
  severity: REMARK_SEVERITIES[code],
})
