import { seedOf } from '@/platform/kernel/random'

import type { Direction, FormatId, Panel } from '../contract'
import { evenly } from '../geometry/evenly'
import { PAGE_FORMATS } from '../geometry/formats'
import { defaultSettings, layOut } from '../geometry/split'
import { chooseTemplate, fillTemplate, MAX_TEMPLATE_PANELS } from '../geometry/templates'
import type { Script, ScriptItem, ScriptPage } from '../script/script'
import { requestOf, type PanelRequest } from './panel-request'
import { weightOf } from './panel-weight'

export interface StoryboardOptions {
  readonly format: FormatId
  readonly direction: Direction
  /** The same script and seed give the same comic. 0–2³²−1 */
  readonly seed: number
  /** Of the panels' pictures. */
  readonly dpi: number
}

/** One panel on its page, still without a picture. */
export interface PanelPlan {
  readonly panel: Panel
  readonly items: readonly ScriptItem[]
  readonly request: PanelRequest
}

export interface PagePlan {
  readonly number: number
  /** Id of the template that its layout was made from. */
  readonly template: string
  /** In reading order. */
  readonly panels: readonly PanelPlan[]
}

/** A page with more panels than templates hold as several, as even as can be. */
const chunk = (page: ScriptPage): ScriptPage[] => {
  let start = 0
  return evenly(page.panels.length, Math.ceil(page.panels.length / MAX_TEMPLATE_PANELS)).map((count) => ({
    ...page,
    panels: page.panels.slice(start, (start += count)),
  }))
}

/** How many panels back it is looked for where and when a panel is. */
const BEFORE_MAX = 12

interface PageSource {
  readonly page: ScriptPage
  readonly number: number
  /** How the panels before it are described, oldest first. */
  readonly told: readonly string[]
  /** Id of the template of the page before. */
  readonly avoid: string | undefined
}

const planPage = (
  { page, number, told, avoid }: PageSource,
  language: Script['language'],
  options: StoryboardOptions,
): PagePlan => {
  const { direction, seed, dpi } = options
  const format = PAGE_FORMATS[options.format]
  // p1-k2: page 1, panel ("kadr") 2.
  const ids = page.panels.map((_, index) => `p${number}-k${index + 1}`)
  const template = chooseTemplate(page.panels.map(weightOf), { seed: seedOf(seed, `page ${number}`), avoid })
  const placed = layOut(fillTemplate(template, ids, direction), format, defaultSettings(format))
  const descriptions = page.panels.map(({ description }) => description)
  const panels = page.panels.map(({ description, shot, cast, items }, index): PanelPlan => {
    const id = ids[index]!
    const { shape, border, isInset } = placed.find((panel) => panel.id === id)!
    const panel: Panel = {
      id,
      shape,
      border,
      isInset,
      description,
      shot,
      cast: [...cast],
      seed: seedOf(seed, id),
      picture: null,
      // In a script @ marks a name of the cast.
      alt: { [language]: description.replaceAll('@', '') },
    }
    const before = [...told, ...descriptions.slice(0, index)].slice(-BEFORE_MAX)
    return { panel, items, request: requestOf(panel, items, before, dpi) }
  })
  return { number, template: template.id, panels }
}

/** A script as pages with panels: layouts chosen by what the panels hold, and what to ask an engine for. */
export const planPages = (script: Script, options: StoryboardOptions): PagePlan[] => {
  const plans: PagePlan[] = []
  let told: readonly string[] = []
  for (const page of script.pages.flatMap(chunk)) {
    const source = { page, number: plans.length + 1, told, avoid: plans.at(-1)?.template }
    plans.push(planPage(source, script.language, options))
    told = [...told, ...page.panels.map(({ description }) => description)].slice(-BEFORE_MAX)
  }
  return plans
}
