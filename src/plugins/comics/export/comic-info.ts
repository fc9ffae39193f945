import { escapeXml } from '@/platform/kernel/xml'
import type { Mark } from '@/platform/marking/xmp-packet'

import type { Direction } from '../contract'

export interface ComicInfo {
  readonly title: string
  readonly summary: string | null
  readonly author: string | null
  /** Language tag of the letters. */
  readonly language: string
  readonly direction: Direction
  readonly characters: readonly string[]
  /** Width and height of each page in pixels. */
  readonly pages: readonly { readonly width: number; readonly height: number; readonly bytes: number }[]
  readonly mark: Mark
}

const element = (name: string, text: string | null): string[] =>
  text === null || text === '' ? [] : [`  <${name}>${escapeXml(text)}</${name}>`]

/**
 * `ComicInfo.xml` of a CBZ, version 2.1 (https://anansi-project.github.io/docs/comicinfo/schemas/v2.1). The schema is a sequence:
 * the order of elements matters.
 */
export const comicInfoXml = ({ pages, mark, ...info }: ComicInfo): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<ComicInfo xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
    ...element('Title', info.title),
    ...element('Summary', info.summary),
    ...element('Notes', `digitalSourceType: ${mark.digitalSourceType}; made with Kadr (${mark.engine})`),
    ...element('Writer', info.author),
    ...element('PageCount', String(pages.length)),
    ...element('LanguageISO', info.language),
    ...element('Manga', info.direction === 'rtl' ? 'YesAndRightToLeft' : 'No'),
    ...element('Characters', info.characters.join(', ')),
    '  <Pages>',
    ...pages.map(
      ({ width, height, bytes }, index) =>
        `    <Page Image="${index}"${index === 0 ? ' Type="FrontCover"' : ' Type="Story"'} ImageSize="${bytes}" ImageWidth="${width}" ImageHeight="${height}" />`,
    ),
    '  </Pages>',
    '</ComicInfo>',
    '',
  ].join('\n')
