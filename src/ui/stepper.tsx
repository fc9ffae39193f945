'use client'

import { Minus, Plus } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { classNames } from './class-names'
import { controlBorder, CONTROL_BOX, fieldAria, FieldFrame, type FieldTexts } from './field-frame'

export type StepperProps = FieldTexts &
  Readonly<{
    value: number
    onChange: (value: number) => void
    min: number
    max: number
    /** Default 1. */
    step?: number
    decreaseLabel: string
    increaseLabel: string
    name?: string
    id?: string
  }>

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value))

type StepProps = Readonly<{ label: string; icon: ReactNode; isAtLimit: boolean; onPress: () => void }>

/** One of the two buttons: at the limit it stays in place and in the focus order. */
function Step({ label, icon, isAtLimit, onPress }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isAtLimit || undefined}
      onClick={isAtLimit ? undefined : onPress}
      className={classNames(
        'grid w-11 flex-none place-items-center rounded-inner transition-colors duration-quick [&_svg]:size-5',
        isAtLimit ? 'text-ink-3' : 'hover:bg-tint active:bg-tint',
      )}
    >
      {icon}
    </button>
  )
}

/** A number with a step down and a step up. Typing is free; the value is kept to the bounds when the field is left. */
export function Stepper(props: StepperProps) {
  const { label, isLabelHidden, hint, error, savedLabel, value, onChange, min, max, step = 1 } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const [draft, setDraft] = useState<string | null>(null)
  const change = (next: number) => {
    setDraft(null)
    onChange(clamp(next, min, max))
  }
  const settle = () => {
    const typed = draft === null || draft.trim() === '' ? Number.NaN : Number(draft)
    setDraft(null)
    if (Number.isFinite(typed) && typed !== value) onChange(clamp(typed, min, max))
  }
  return (
    <FieldFrame {...{ id, label, isLabelHidden, hint, error, savedLabel }}>
      <div
        className={classNames(
          CONTROL_BOX,
          'flex min-h-control p-px text-[1rem]',
          error ? 'border-bad' : 'border-edge hover:border-ink',
        )}
      >
        <Step
          label={props.decreaseLabel}
          icon={<Minus aria-hidden />}
          isAtLimit={value <= min}
          onPress={() => change(value - step)}
        />
        <input
          id={id}
          name={props.name}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={step}
          value={draft ?? value}
          {...fieldAria(id, { hint, error, savedLabel })}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={settle}
          className={classNames(
            'w-full min-w-8 flex-1 [appearance:textfield] rounded-inner bg-transparent text-center font-strong [&::-webkit-inner-spin-button]:appearance-none',
            controlBorder(Boolean(error)),
          )}
        />
        <Step
          label={props.increaseLabel}
          icon={<Plus aria-hidden />}
          isAtLimit={value >= max}
          onPress={() => change(value + step)}
        />
      </div>
    </FieldFrame>
  )
}
