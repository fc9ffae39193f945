import type { ComponentType, ReactNode, Ref } from 'react'

/** What a link of ours hands to the element that renders it: an `<a>`, or a router's link given as `as`. */
export type LinkElementProps = Readonly<{
  href: string
  className?: string
  children?: ReactNode
  ref?: Ref<HTMLAnchorElement>
  'aria-current'?: 'page'
  'aria-label'?: string
  'aria-describedby'?: string
  target?: string
  rel?: string
  download?: string | boolean
}>

export type LinkComponent = 'a' | ComponentType<LinkElementProps>
