'use client'

import { Description, Label, Radio, RadioGroup } from '@headlessui/react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'

export type SegmentedOption<Value extends string> = Readonly<{
  value: Value
  label: string
  icon?: ReactNode
  /** Why it may not be chosen; it stays to be seen. */
  disabledReason?: string
}>

export type SegmentedProps<Value extends string> = Readonly<{
  label: string
  isLabelHidden?: boolean
  /** 2 to 5. */
  options: ReadonlyArray<SegmentedOption<Value>>
  value: Value
  onChange: (value: Value) => void
  hint?: ReactNode
  /** 36 or 44 px high. Default md. */
  size?: 'sm' | 'md'
  /** Fills the line, all segments equal. */
  isBlock?: boolean
  /** With a name the value goes with the form. */
  name?: string
}>

const SEGMENT =
  'flex w-full cursor-pointer items-center justify-center gap-1.5 rounded-inner border border-transparent px-3 text-center ' +
  'font-strong text-ink-2 transition-colors duration-quick hover:text-ink [&_svg]:size-4 ' +
  'data-checked:bg-solid data-checked:text-on-solid ' +
  'forced-colors:data-checked:bg-[Highlight] forced-colors:data-checked:text-[HighlightText] ' +
  'forced-colors:data-checked:forced-color-adjust-none ' +
  'data-disabled:cursor-not-allowed data-disabled:text-ink-3 data-disabled:hover:text-ink-3'
const GROUP = 'flex gap-0.5 rounded-control border-[1.5px] border-edge bg-raised p-px'
const HEIGHTS = {
  sm: 'min-h-[1.9375rem] text-[0.875rem] pointer-coarse:min-h-[2.4375rem]',
  md: 'min-h-[2.4375rem] text-[0.9375rem]',
} as const

/** The words of one option, and its reason when it may not be chosen. */
function Segment<Value extends string>({
  option,
  size,
}: Readonly<{ option: SegmentedOption<Value>; size: 'sm' | 'md' }>) {
  const { disabledReason: reason } = option
  const radio = (
    <Radio value={option.value} disabled={Boolean(reason)} className={classNames(SEGMENT, HEIGHTS[size])}>
      {option.icon}
      <span>{option.label}</span>
      {reason ? <span className="sr-only">. {reason}</span> : null}
    </Radio>
  )
  return reason ? (
    <Tooltip text={reason} opensOnPress className="flex-1">
      {radio}
    </Tooltip>
  ) : (
    <span className="flex flex-1">{radio}</span>
  )
}

/** One choice of a few, all of them in sight. Arrows move and choose. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, isLabelHidden, options, value, onChange, hint, size = 'md', isBlock, name } = props
  return (
    <RadioGroup value={value} onChange={onChange} name={name} className="min-w-0">
      <Label className={isLabelHidden ? 'sr-only' : 'mb-1.5 block type-label'}>{label}</Label>
      <div className={classNames(GROUP, isBlock ? 'w-full' : 'w-fit max-w-full')}>
        {options.map((option) => (
          <Segment key={option.value} option={option} size={size} />
        ))}
      </div>
      {hint ? <Description className="mt-1.5 type-small text-ink-2">{hint}</Description> : null}
    </RadioGroup>
  )
}
