import { Check, CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** The words around a control; every field takes them. */
export type FieldTexts = Readonly<{
  label: string
  /** Hides the label from the eye only. */
  isLabelHidden?: boolean
  hint?: ReactNode
  /** What is wrong and how to mend it. Marks the control invalid and replaces the hint. */
  error?: string
  /** "Zapisano": a tick under the field; take it away after 2 s. */
  savedLabel?: string
}>

export type FieldFrameProps = FieldTexts &
  Readonly<{
    /** The control's id; message ids are derived from it. */
    id: string
    /** At the end of the label's line, for example a limit. */
    aside?: ReactNode
    className?: string
    children: ReactNode
  }>

const fieldMessageId = (id: string): string => `${id}-message`

/** The ARIA attributes that tie a control to its hint or error. */
export const fieldAria = (
  id: string,
  { hint, error, savedLabel }: Pick<FieldTexts, 'hint' | 'error' | 'savedLabel'>,
) => ({
  'aria-invalid': error ? (true as const) : undefined,
  'aria-describedby': hint || error || savedLabel ? fieldMessageId(id) : undefined,
})

export const CONTROL_BOX =
  'w-full rounded-control border-[1.5px] bg-raised leading-normal text-ink transition-colors duration-quick ' +
  'aria-disabled:border-transparent aria-disabled:bg-tint aria-disabled:text-ink-3'

/** Border of a control: edge, pencil while it has focus, bad with an error. Focus is the border plus one ring. */
export const controlBorder = (hasError: boolean): string =>
  classNames(
    hasError ? 'border-bad' : 'border-edge hover:border-ink',
    'focus-visible:border-pencil focus-visible:outline-2 focus-visible:-outline-offset-1',
  )

type MessageTexts = Pick<FieldTexts, 'hint' | 'error' | 'savedLabel'>

/** The classes of a message line: bad, ok or quiet. */
export const messageClasses = ({ error, savedLabel }: MessageTexts): string =>
  classNames(
    'mt-1.5 flex items-start gap-1.5 type-small [&>svg]:mt-0.5 [&>svg]:size-4',
    error ? 'text-bad' : savedLabel ? 'text-ok' : 'text-ink-2',
  )

/** What stands on a message line: the error, else the saved tick, else the hint. */
export function MessageWords({ hint, error, savedLabel }: MessageTexts) {
  const Icon = error ? CircleAlert : savedLabel ? Check : null
  return (
    <>
      {Icon ? <Icon aria-hidden /> : null}
      <span>{error ?? savedLabel ?? hint}</span>
    </>
  )
}

/** The message line under a control, named by `fieldAria`. */
export function FieldMessage({ id, ...texts }: MessageTexts & Readonly<{ id: string }>) {
  if (!texts.hint && !texts.error && !texts.savedLabel) return null
  return (
    <p id={fieldMessageId(id)} className={messageClasses(texts)}>
      <MessageWords {...texts} />
    </p>
  )
}

/** Label above, control, message below. */
export function FieldFrame({
  id,
  label,
  isLabelHidden,
  aside,
  className,
  children,
  ...message
}: FieldFrameProps) {
  return (
    <div className={classNames('min-w-0', className)}>
      <div className={isLabelHidden ? 'sr-only' : 'mb-1.5 flex items-baseline justify-between gap-3'}>
        <label htmlFor={id} className="type-label">
          {label}
        </label>
        {aside}
      </div>
      {children}
      <FieldMessage id={id} {...message} />
    </div>
  )
}
