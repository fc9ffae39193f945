'use client'

import { Description, Field, Label, Switch as HeadlessSwitch } from '@headlessui/react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'

export type SwitchProps = Readonly<{
  /** Says what "on" means. */
  label: string
  isLabelHidden?: boolean
  detail?: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
  /** The server has not answered: the thumb rests half-way, presses are ignored. */
  isPending?: boolean
  disabledReason?: string
  name?: string
}>

const TRACK =
  'group/switch relative h-7 w-11.5 flex-none rounded-round border-[1.5px] border-edge bg-well transition-colors duration-base ' +
  'data-checked:border-solid data-checked:bg-solid aria-disabled:border-hairline aria-disabled:bg-tint ' +
  'after:absolute after:-inset-2 after:content-[""]'
const THUMB =
  'absolute start-1 top-[3.5px] size-4.5 rounded-round bg-edge transition-[inset-inline-start,background-color] duration-base ' +
  'group-data-checked/switch:start-5.5 group-data-checked/switch:bg-on-solid forced-colors:bg-[ButtonText]!'

/** On or off, at once. The control stands at the end of its line. */
export function Switch({
  label,
  isLabelHidden,
  detail,
  isOn,
  onChange,
  isPending,
  disabledReason,
  name,
}: SwitchProps) {
  const isInactive = Boolean(isPending || disabledReason)
  const control = (
    <HeadlessSwitch
      checked={isOn}
      onChange={(next) => !isInactive && onChange(next)}
      name={name}
      aria-disabled={isInactive || undefined}
      aria-busy={isPending || undefined}
      className={TRACK}
    >
      <span aria-hidden className={classNames(THUMB, isPending && 'start-3! bg-edge!')} />
    </HeadlessSwitch>
  )
  return (
    <Field className="flex min-h-control items-center justify-between gap-4">
      <span className={isLabelHidden ? 'sr-only' : 'min-w-0'}>
        <Label className="block cursor-pointer type-strong">{label}</Label>
        {detail ? <Description className="type-small text-ink-2">{detail}</Description> : null}
      </span>
      {disabledReason ? (
        <Tooltip text={disabledReason} opensOnPress>
          {control}
          <Description hidden>{disabledReason}</Description>
        </Tooltip>
      ) : (
        control
      )}
    </Field>
  )
}
