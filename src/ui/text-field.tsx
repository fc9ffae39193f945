import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from './class-names'
import { CONTROL_BOX, controlBorder, fieldAria, FieldFrame, type FieldTexts } from './field-frame'

export type TextFieldProps = FieldTexts &
  Readonly<
    Omit<ComponentProps<'input'>, 'size' | 'disabled'> & {
      /** Stands inside at the start, for example a magnifier. */
      icon?: ReactNode
      /** Stands inside at the end, for example a button; give the input room with `className="pe-12"`. */
      trailing?: ReactNode
      /** 52 px and large spaced digits: one-time codes. */
      isCode?: boolean
      className?: string
    }
  >

const ADORNMENT = 'absolute inset-y-0 flex items-center [&_svg]:size-5'
const CODE = 'min-h-16 px-5 text-[1.75rem] font-strong tracking-[0.3em]'

/** One line of text. Every attribute of `<input>` passes through. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, hint, error, savedLabel, icon, trailing, isCode, className, ...input } = props
  const ownId = useId()
  const id = input.id ?? ownId
  return (
    <FieldFrame {...{ id, label, isLabelHidden, hint, error, savedLabel }}>
      <div className="relative">
        {icon ? (
          <span className={classNames(ADORNMENT, 'pointer-events-none start-3 text-ink-2')}>{icon}</span>
        ) : null}
        <input
          type="text"
          {...input}
          {...fieldAria(id, { hint, error, savedLabel })}
          id={id}
          className={classNames(
            CONTROL_BOX,
            controlBorder(Boolean(error)),
            isCode ? CODE : 'min-h-control px-3 py-2 text-[1rem]',
            icon ? 'ps-10' : null,
            className,
          )}
        />
        {trailing ? <span className={classNames(ADORNMENT, 'end-0')}>{trailing}</span> : null}
      </div>
    </FieldFrame>
  )
}
