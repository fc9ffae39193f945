import type { ReactNode } from 'react'
import { classNames } from './class-names'
import type { LinkComponent } from './link-component'
import { masonryRows } from './masonry-rows'
import { TilePicture, type TilePictureProps } from './tile-picture'

export type MediaTileProps = TilePictureProps &
  Readonly<{
    href: string
    /** Bottom start: a PictureLabel, `AI` or `Szkic`. */
    label?: ReactNode
    /** Bottom end: a PictureLabel with globe or link; nothing for private. */
    privacyLabel?: ReactNode
    /** Under the picture. Masonry shows neither. */
    title?: string
    meta?: string
    isSelected?: boolean
    /** Top start, over the picture: a checkbox. */
    selection?: ReactNode
    /** A router's link. Default a plain `<a>`. */
    as?: LinkComponent
  }>

/** A picture in the library or the gallery. The whole of it is one link, named by its alternative text. */
export function MediaTile(props: MediaTileProps) {
  const { href, label, privacyLabel, title, meta, isSelected, selection, as: Link = 'a', ...picture } = props
  return (
    <article
      className={classNames('group/tile relative min-w-0', masonryRows(picture.width, picture.height))}
    >
      <Link href={href} className="group/link flex h-full flex-col no-underline outline-none">
        <span
          className={classNames(
            'relative isolate block w-full flex-1 overflow-hidden rounded-picture bg-well keyline',
            'group-focus-visible/link:outline-3 group-focus-visible/link:outline-offset-2 group-focus-visible/link:outline-pencil',
            'group-focus-visible/link:after:shadow-[inset_0_0_0_2px_var(--raised)]',
            isSelected && 'outline-3 outline-offset-2 outline-pencil',
          )}
        >
          <svg
            aria-hidden
            width={picture.width}
            height={picture.height}
            viewBox={`0 0 ${picture.width} ${picture.height}`}
            className="tile-ratio block h-auto w-full"
          />
          <TilePicture {...picture} />
          <span className="absolute inset-x-2 bottom-2 flex flex-wrap items-end justify-between gap-1">
            <span>{label}</span>
            {privacyLabel}
          </span>
        </span>
        {title ? <span className="tile-caption mt-2 truncate type-label">{title}</span> : null}
        {meta ? <span className="tile-caption truncate type-small text-ink-2">{meta}</span> : null}
      </Link>
      {selection ? <span className="absolute start-2 top-2">{selection}</span> : null}
    </article>
  )
}
