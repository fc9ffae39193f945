'use client'

import { Menu as HeadlessMenu, MenuButton, MenuItem, MenuItems, MenuSeparator } from '@headlessui/react'
import { Fragment, useId, type ReactNode } from 'react'
import { ButtonLabels } from './button-labels'
import { buttonClasses, type ButtonSize, type ButtonVariant } from './button-style'
import { classNames } from './class-names'
import type { LinkComponent } from './link-component'
import { Tooltip } from './tooltip'

type MenuItemBase = Readonly<{
  label: string
  icon?: ReactNode
  /** `bad`: red words; the act itself is confirmed in a dialog. */
  tone?: 'plain' | 'bad'
  /** A second line; the item may not be chosen. */
  disabledReason?: string
  /** Draws a line above. */
  startsGroup?: boolean
}>

/** An item either does something or goes somewhere. */
export type MenuItemSpec = MenuItemBase &
  (Readonly<{ onSelect: () => void; href?: undefined }> | Readonly<{ href: string; onSelect?: undefined }>)

export type MenuProps = Readonly<{
  button: Readonly<{
    label: string
    icon?: ReactNode
    variant?: ButtonVariant
    size?: ButtonSize
    /** Shows the icon alone; the label stays the name. */
    isIconOnly?: boolean
    /** What was chosen is under way: the label becomes `loadingLabel`. */
    isLoading?: boolean
    loadingLabel?: string
    className?: string
  }>
  items: ReadonlyArray<MenuItemSpec>
  /** A router's link for items with `href`. */
  as?: LinkComponent
}>

const POPOVER =
  'z-floating min-w-52 rounded-box border border-hairline bg-raised p-1 shadow-2 [--anchor-gap:4px] [--anchor-padding:8px] ' +
  'focus:outline-none'
const ROW =
  'flex min-h-control w-full items-center gap-2.5 rounded-inner px-2.5 py-1.5 text-start no-underline select-none ' +
  'data-focus:bg-tint [&_svg]:size-5'

function Words({ item, reasonId }: Readonly<{ item: MenuItemSpec; reasonId: string }>) {
  return (
    <>
      {item.icon}
      <span className="min-w-0">
        {item.label}
        {item.disabledReason ? (
          <span id={reasonId} className="block type-small text-ink-2">
            {item.disabledReason}
          </span>
        ) : null}
      </span>
    </>
  )
}

function Row({ item, as: Link }: Readonly<{ item: MenuItemSpec; as: LinkComponent }>) {
  const reasonId = useId()
  const isDisabled = Boolean(item.disabledReason)
  const tone = isDisabled ? 'cursor-not-allowed text-ink-3' : item.tone === 'bad' ? 'text-bad' : 'text-ink'
  const words = <Words item={item} reasonId={reasonId} />
  return (
    <Fragment>
      {item.startsGroup ? <MenuSeparator className="mx-2 my-1 h-px bg-hairline" /> : null}
      <MenuItem disabled={isDisabled}>
        {item.href === undefined || isDisabled ? (
          <button type="button" className={classNames(ROW, tone)} onClick={item.onSelect}>
            {words}
          </button>
        ) : (
          <Link href={item.href} className={classNames(ROW, tone)}>
            {words}
          </Link>
        )}
      </MenuItem>
    </Fragment>
  )
}

function Opener({ label, icon, isIconOnly, isLoading, loadingLabel }: MenuProps['button']) {
  if (isIconOnly) return icon
  if (!loadingLabel) {
    return (
      <>
        {icon}
        {label}
      </>
    )
  }
  return (
    <ButtonLabels icon={icon} isLoading={isLoading} loadingLabel={loadingLabel}>
      {label}
    </ButtonLabels>
  )
}

/** A button that opens a short list of acts. Escape returns focus to the button. */
export function Menu({ button, items, as = 'a' }: MenuProps) {
  const { label, variant = 'quiet', size = 'md', isIconOnly, isLoading, className } = button
  const opener = (
    <MenuButton
      aria-label={isIconOnly ? label : undefined}
      aria-busy={isLoading || undefined}
      className={classNames(buttonClasses({ variant, size, isSquare: isIconOnly }), className)}
    >
      <Opener {...button} />
    </MenuButton>
  )
  return (
    <HeadlessMenu>
      {isIconOnly ? <Tooltip text={label}>{opener}</Tooltip> : opener}
      <MenuItems anchor="bottom end" modal={false} className={POPOVER}>
        {items.map((item) => (
          <Row key={item.label} item={item} as={as} />
        ))}
      </MenuItems>
    </HeadlessMenu>
  )
}
