import type { Config, Plugin } from 'payload'

import type { Texts } from '../kernel/translate'
import { mergeTexts } from './compose-messages'
import type { PanelPart, PayloadPart, PayloadParts } from './payload-part'
import type { Slice } from './slice'

const loadParts = async (slices: readonly Slice[], parts: PayloadParts): Promise<PayloadPart[]> => {
  const loaded = await Promise.all(slices.flatMap(({ payload }) => (payload ? [payload()] : [])))
  return loaded.map((part) => part.default(parts))
}

const withPanel = (admin: Config['admin'], panels: readonly PanelPart[]): Config['admin'] => {
  const { providers = [], graphics, views, ...components } = admin?.components ?? {}
  return {
    ...admin,
    components: {
      ...components,
      providers: [...providers, ...panels.flatMap((panel) => panel.providers ?? [])],
      graphics: Object.assign({}, graphics, ...panels.map((panel) => panel.graphics)) as typeof graphics,
      views: Object.assign({}, views, ...panels.map((panel) => panel.views)) as typeof views,
    },
  }
}

const withWords = (i18n: Config['i18n'], panels: readonly PanelPart[]): Config['i18n'] => {
  const known = (i18n?.translations ?? {}) as Texts
  const words = panels.flatMap((panel) => panel.words ?? [])
  return { ...i18n, translations: words.reduce<Texts>(mergeTexts, known) }
}

/** Adds to Payload what the slices bring: collections, globals, the panel's parts, then hooks, each in the order of the list. */
export const slicesPlugin =
  (slices: readonly Slice[], parts: PayloadParts): Plugin =>
  async (config) => {
    const loaded = await loadParts(slices, parts)
    const panels = loaded.flatMap(({ panel }) => panel ?? [])
    let composed: Config = {
      ...config,
      collections: [...(config.collections ?? []), ...loaded.flatMap(({ collections = [] }) => collections)],
      globals: [...(config.globals ?? []), ...loaded.flatMap(({ globals = [] }) => globals)],
      admin: withPanel(config.admin, panels),
      i18n: withWords(config.i18n, panels),
    }
    for (const { plugin } of loaded) if (plugin) composed = await plugin(composed)
    return composed
  }
