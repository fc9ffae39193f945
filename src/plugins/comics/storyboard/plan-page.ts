import { seedOf } from '@/platform/kernel/random'

import type { Direction, FormatId, Panel } from '../contract'
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
  const count = Math.ceil(page.panels.length / MAX_TEMPLATE_PANELS)
  if (count <= 1) return [page]
  const size = Math.ceil(page.panels.length / count)
  return Array.from({ length: count }, (_, index) => ({
    ...page,
    panels: page.panels.slice(index * size, (index + 1) * size),
  }))
}

/** So many panels back a place is looked for. */
const BEFORE_MAX = 12

const planPage = (
  page: ScriptPage,
  number: number,
  language: Script['language'],
  options: StoryboardOptions,
  earlier: readonly PagePlan[],
): PagePlan => {
  const { direction, seed, dpi } = options
  const format = PAGE_FORMATS[options.format]
  const ids = page.panels.map((_, index) => `p${number}-k${index + 1}`)
  const template = chooseTemplate(page.panels.map(weightOf), {
    seed: seedOf(seed, `page ${number}`),
    avoid: earlier.at(-1)?.template,
  })
  const placed = layOut(fillTemplate(template, ids, direction), format, defaultSettings(format))
  const told = [
    ...earlier.flatMap(({ panels }) => panels.map(({ panel }) => panel.description)),
    ...page.panels.map(({ description }) => description),
  ]
  const first = told.length - page.panels.length
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
      alt: { [language]: description.replaceAll('@', '') },
    }
    return {
      panel,
      items,
      request: requestOf(
        panel,
        items,
        told.slice(Math.max(0, first + index - BEFORE_MAX), first + index),
        dpi,
      ),
    }
  })
  return { number, template: template.id, panels }
}

/** A script as pages with panels: layouts chosen by what the panels hold, and what to ask an engine for. */
export const planPages = (script: Script, options: StoryboardOptions): PagePlan[] => {
  const plans: PagePlan[] = []
  for (const page of script.pages.flatMap(chunk)) {
    if (page.panels.length === 0) continue
    plans.push(planPage(page, plans.length + 1, script.language, options, plans))
  }
  return plans
}
