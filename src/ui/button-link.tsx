import type { ReactNode } from 'react'
import { buttonClasses, type ButtonSize, type ButtonTone, type ButtonVariant } from './button-style'
import { classNames } from './class-names'
import type { LinkComponent, LinkElementProps } from './link-component'

export type ButtonLinkProps = LinkElementProps &
  Readonly<{
    variant?: ButtonVariant
    size?: ButtonSize
    tone?: ButtonTone
    icon?: ReactNode
    isBlock?: boolean
    /** A router's link. Default a plain `<a>`. */
    as?: LinkComponent
  }>

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink(props: ButtonLinkProps) {
  const {
    variant = 'solid',
    size = 'md',
    tone,
    icon,
    isBlock,
    as: Link = 'a',
    className,
    children,
    ...link
  } = props
  return (
    <Link {...link} className={classNames(buttonClasses({ variant, size, tone, isBlock }), className)}>
      {icon}
      {children}
    </Link>
  )
}
