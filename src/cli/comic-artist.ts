import { createCharacter } from '@/engines/draft/create-character'
import { drawDraft } from '@/engines/draft/draw'
import type { DraftStyle } from '@/engines/draft/styles/style'
import { markFile } from '@/platform/marking/mark-file'
import type { PanelArtist, Script } from '@/plugins/comics/server'

import { DRAFT_MARK } from './draft-mark'

const MIME = 'image/jpeg'

/** The draft engine as whoever draws a comic's panels: the same cast in each, without server or database. */
export const createComicArtist = (
  script: Script,
  { style, seed: comicSeed }: { readonly style: DraftStyle; readonly seed: number },
): PanelArtist => {
  const locale = script.language
  const cast = script.cast.map(({ id, name, description }) =>
    createCharacter({ id, name, description: description ?? '', locale, seed: comicSeed }),
  )
  return async ({ prompt, before, width, height, seed, shot, cast: must, acting }) => {
    const picture = await drawDraft({
      prompt,
      before,
      width,
      height,
      seed,
      style,
      mime: MIME,
      locale,
      cast,
      shot,
      must,
      acting,
    })
    return {
      bytes: markFile(picture.bytes, MIME, DRAFT_MARK),
      mime: MIME,
      width,
      height,
      figures: picture.figures.map(({ character, ...place }) => ({ cast: character, ...place })),
      notDrawn: picture.notDrawn,
    }
  }
}
