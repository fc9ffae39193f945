import { remark, type Manner, type Remark, type ScriptFormat, type ScriptLanguage } from './script'

/** What a reader of one format makes of the text, before names are resolved to the cast. */
export interface DraftDialogue {
  readonly kind: 'dialogue'
  readonly line: number
  readonly number?: number
  readonly name: string
  manner: Manner
  text: string
}

export interface DraftText {
  readonly kind: 'caption' | 'sfx'
  readonly line: number
  text: string
}

export type DraftItem = DraftDialogue | DraftText

export interface DraftPanel {
  readonly line: number
  description: string
  items: DraftItem[]
}

export interface DraftPage {
  readonly line: number
  panels: DraftPanel[]
}

export interface DraftCast {
  readonly line: number
  readonly name: string
  description: string | null
}

export interface DraftScript {
  readonly format: ScriptFormat
  title: string | null
  /** The cast list, then whoever the format itself introduces. */
  cast: DraftCast[]
  pages: DraftPage[]
  remarks: Remark[]
  /** Keywords met, by language: the majority decides. */
  keywords: { readonly line: number; readonly language: ScriptLanguage }[]
}

export const emptyDraft = (format: ScriptFormat): DraftScript => ({
  format,
  title: null,
  cast: [],
  pages: [],
  remarks: [],
  keywords: [],
})

/** Takes out balloons and sounds without words, and says so. */
export const dropEmptyItems = ({ pages, remarks }: DraftScript): void => {
  for (const panel of pages.flatMap((page) => page.panels)) {
    for (const { line, text } of panel.items) if (!text) remarks.push(remark(line, 'emptyItem'))
    panel.items = panel.items.filter(({ text }) => text)
  }
}

/** Two pieces of one paragraph. */
export const joinText = (before: string, after: string): string =>
  before && after ? `${before} ${after}` : before || after
