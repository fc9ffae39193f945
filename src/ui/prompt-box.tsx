'use client'

import { useId, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { classNames } from './class-names'
import { fieldAria, FieldMessage, type FieldTexts } from './field-frame'
import { useGrownHeight } from './use-grown-height'

export type PromptBoxProps = FieldTexts &
  Readonly<{
    value: string
    onChange: (value: string) => void
    /** Ctrl or ⌘ with Enter. Not called while the text is over `maxLength`. */
    onSubmit: () => void
    /** Characters. Longer text stays in the box, marked, so that nothing pasted is lost. */
    maxLength: number
    /** The counter's words, shown after 80 % of `maxLength`: "1834 z 2000 znaków". */
    counterLabel: (used: number, max: number) => string
    /** ↑ in an empty box: bring the last prompt back. */
    onRecall?: () => void
    placeholder?: string
    /** Above the text, inside the box, for example the kind switch. */
    header?: ReactNode
    /** Under the text at the start: reference, style, character. */
    toolRow?: ReactNode
    /** Under the text at the end: the making button. */
    action?: ReactNode
    name?: string
    id?: string
    ref?: Ref<HTMLTextAreaElement>
    className?: string
  }>

const COUNTER_FROM = 0.8
const BOX =
  '@container rounded-box border-[1.5px] border-edge bg-raised transition-colors duration-quick hover:border-ink ' +
  'has-[textarea:focus-visible]:border-pencil has-[textarea:focus-visible]:outline-2 ' +
  'has-[textarea:focus-visible]:-outline-offset-1 has-[textarea:focus-visible]:outline-pencil ' +
  'has-[textarea[aria-invalid]]:border-bad'
// 2 to 8 lines of 1.5 em.
const AREA =
  'block field-sizing-content max-h-[12lh] min-h-[2lh] w-full resize-none bg-transparent type-prompt outline-none'

const isCommandEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing

type PromptFootProps = Pick<PromptBoxProps, 'toolRow' | 'action'> & Readonly<{ counter: ReactNode }>

/** Tools at the start, counter, act at the end; in a narrow box the act takes a line of its own. */
function PromptFoot({ toolRow, action, counter }: PromptFootProps) {
  if (!toolRow && !action && !counter) return null
  return (
    <div className="flex flex-wrap items-center gap-2 p-1.5">
      {toolRow ? <div className="flex flex-wrap items-center gap-1">{toolRow}</div> : null}
      {counter ? <p className="ms-auto px-2 type-micro">{counter}</p> : null}
      {action ? (
        <div className="w-full @min-[30rem]:ms-auto @min-[30rem]:w-auto [&_button]:w-full [&>span]:w-full">
          {action}
        </div>
      ) : null}
    </div>
  )
}

/** The box of the prompt: grows from 2 to 8 lines, counts near the limit, sends with Ctrl or ⌘ + Enter. */
export function PromptBox(props: PromptBoxProps) {
  const { label, isLabelHidden, hint, error, savedLabel, value, maxLength, header, toolRow, action } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const counterId = `${id}-counter`
  const own = useRef<HTMLTextAreaElement>(null)
  useGrownHeight(own, value)
  const isOver = value.length > maxLength
  const hasCounter = value.length >= maxLength * COUNTER_FROM
  const aria = fieldAria(id, { hint, error, savedLabel })
  const counter = hasCounter ? (
    <span id={counterId} className={isOver ? 'font-strong text-bad' : 'text-ink-3'}>
      {props.counterLabel(value.length, maxLength)}
    </span>
  ) : null

  const onKeyDown = (event: KeyboardEvent) => {
    if (isCommandEnter(event)) {
      event.preventDefault()
      if (!isOver) props.onSubmit()
    } else if (event.key === 'ArrowUp' && value === '' && props.onRecall) {
      event.preventDefault()
      props.onRecall()
    }
  }

  return (
    <div className={props.className}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'mb-1.5 block type-label'}>
        {label}
      </label>
      <div className={BOX}>
        {header ? <div className="p-2 pb-0">{header}</div> : null}
        <div className="px-4 pt-3 pb-2">
          <textarea
            ref={(element) => {
              own.current = element
              if (typeof props.ref === 'function') props.ref(element)
              else if (props.ref) props.ref.current = element
            }}
            id={id}
            name={props.name}
            rows={2}
            value={value}
            placeholder={props.placeholder}
            className={AREA}
            onChange={(event) => props.onChange(event.target.value)}
            onKeyDown={onKeyDown}
            aria-invalid={isOver || aria['aria-invalid']}
            aria-describedby={classNames(aria['aria-describedby'], hasCounter && counterId) || undefined}
          />
        </div>
        <PromptFoot toolRow={toolRow} action={action} counter={counter} />
      </div>
      <FieldMessage {...{ id, hint, error, savedLabel }} />
    </div>
  )
}
