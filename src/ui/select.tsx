'use client'

import {
  Description,
  Field,
  Label,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
} from '@headlessui/react'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { CONTROL_BOX, controlBorder, messageClasses, MessageWords, type FieldTexts } from './field-frame'

export type SelectOption<Value extends string> = Readonly<{
  value: Value
  label: string
  /** A second line, smaller. */
  detail?: string
  icon?: ReactNode
  /** Shown under the label, and the option may not be chosen. */
  disabledReason?: string
}>

export type SelectProps<Value extends string> = FieldTexts &
  Readonly<{
    options: ReadonlyArray<SelectOption<Value>>
    value: Value | null
    onChange: (value: Value) => void
    /** Shown while nothing is chosen. */
    placeholder?: string
    name?: string
  }>

const POPOVER =
  'z-floating max-h-80 w-(--button-width) min-w-48 overflow-y-auto rounded-box border border-hairline bg-raised p-1 ' +
  'shadow-2 [--anchor-gap:4px] [--anchor-padding:8px] focus:outline-none'
const BUTTON = 'flex min-h-control items-center gap-2 px-3 py-2 text-start text-[1rem] [&_svg]:size-5'
const ROW =
  'flex min-h-control cursor-pointer items-center gap-2 rounded-inner px-2.5 py-1.5 text-ink select-none ' +
  'data-focus:bg-tint data-disabled:cursor-not-allowed data-disabled:text-ink-3 [&_svg]:size-5'

function Row<Value extends string>({ option }: Readonly<{ option: SelectOption<Value> }>) {
  const detail = option.disabledReason ?? option.detail
  return (
    <ListboxOption
      value={option.value}
      disabled={Boolean(option.disabledReason)}
      className={classNames('group/row', ROW)}
    >
      {option.icon}
      <span className="min-w-0 flex-1">
        {option.label}
        {detail ? <span className="block type-small text-ink-2">{detail}</span> : null}
      </span>
      <Check aria-hidden className="invisible group-data-selected/row:visible" />
    </ListboxOption>
  )
}

/** One choice of many. Arrows, type-ahead, Escape. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, isLabelHidden, hint, error, savedLabel, options, value, onChange, placeholder, name } = props
  const chosen = options.find((option) => option.value === value)
  const border = controlBorder(Boolean(error))
  return (
    <Field className="min-w-0">
      <Label className={isLabelHidden ? 'sr-only' : 'mb-1.5 block type-label'}>{label}</Label>
      <Listbox
        value={value}
        onChange={(next: Value | null) => next !== null && onChange(next)}
        name={name}
        invalid={Boolean(error)}
      >
        <ListboxButton className={classNames(CONTROL_BOX, border, BUTTON)}>
          {chosen?.icon}
          <span className={classNames('min-w-0 flex-1 truncate', !chosen && 'text-ink-3')}>
            {chosen?.label ?? placeholder}
          </span>
          <ChevronDown aria-hidden />
        </ListboxButton>
        <ListboxOptions anchor="bottom start" modal={false} className={POPOVER}>
          {options.map((option) => (
            <Row key={option.value} option={option} />
          ))}
        </ListboxOptions>
      </Listbox>
      {hint || error || savedLabel ? (
        <Description className={messageClasses({ error, savedLabel })}>
          <MessageWords {...{ hint, error, savedLabel }} />
        </Description>
      ) : null}
    </Field>
  )
}
