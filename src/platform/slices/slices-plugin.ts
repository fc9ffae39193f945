import type { Config, Plugin } from 'payload'

import type { Texts } from '../kernel/translate'
import { mergeTexts } from './compose-messages'
import type { PanelPart, PayloadPart, PayloadParts } from './payload-part'
import { refuseDoubled } from './refuse-doubled'
import type { Slice } from './slice'

interface NamedPart extends PayloadPart {
  readonly slice: string
}

const loadParts = (slices: readonly Slice[], parts: PayloadParts): Promise<NamedPart[]> =>
  Promise.all(
    slices.flatMap(({ name, payload }) =>
      payload ? [payload().then(({ default: create }) => ({ slice: name, ...create(parts) }))] : [],
    ),
  )

const refuseDoubledParts = (loaded: readonly NamedPart[]): void => {
  const declared = (keysOf: (part: PayloadPart) => readonly string[]) =>
    loaded.flatMap((part) => keysOf(part).map((key) => ({ slice: part.slice, key })))
  refuseDoubled(
    'collection',
    declared(({ collections = [] }) => collections.map(({ slug }) => slug)),
  )
  refuseDoubled(
    'global',
    declared(({ globals = [] }) => globals.map(({ slug }) => slug)),
  )
  refuseDoubled(
    'panel view',
    declared(({ panel }) => Object.keys(panel?.views ?? {})),
  )
}

const joined = <Item>(own: readonly Item[] = [], added: readonly (readonly Item[] | undefined)[]): Item[] => [
  ...own,
  ...added.flatMap((items) => items ?? []),
]

const withPanel = (admin: Config['admin'], panels: readonly PanelPart[]): Config['admin'] => {
  const { graphics, views, ...components } = admin?.components ?? {}
  return {
    ...admin,
    components: {
      ...components,
      providers: joined(
        components.providers,
        panels.map((panel) => panel.providers),
      ),
      header: joined(
        components.header,
        panels.map((panel) => panel.header),
      ),
      beforeLogin: joined(
        components.beforeLogin,
        panels.map((panel) => panel.beforeLogin),
      ),
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

/**
 * Adds to Payload what the slices bring: collections, globals, the panel's parts, then hooks, each in the order of the list.
 *
 * @throws Error when two slices bring a collection, a global or a view of the same name
 */
export const slicesPlugin =
  (slices: readonly Slice[], parts: PayloadParts): Plugin =>
  async (config) => {
    const loaded = await loadParts(slices, parts)
    refuseDoubledParts(loaded)
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
