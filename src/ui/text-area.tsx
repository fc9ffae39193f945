import { useId, type ComponentProps } from 'react'
import { classNames } from './class-names'
import { CONTROL_BOX, controlBorder, fieldAria, FieldFrame, type FieldTexts } from './field-frame'

export type TextAreaProps = FieldTexts &
  Readonly<Omit<ComponentProps<'textarea'>, 'disabled'> & { className?: string }>

/** Several lines of text. Every attribute of `<textarea>` passes through; 3 rows by default. */
export function TextArea({
  label,
  isLabelHidden,
  hint,
  error,
  savedLabel,
  className,
  ...area
}: TextAreaProps) {
  const ownId = useId()
  const id = area.id ?? ownId
  return (
    <FieldFrame {...{ id, label, isLabelHidden, hint, error, savedLabel }}>
      <textarea
        rows={3}
        {...area}
        {...fieldAria(id, { hint, error, savedLabel })}
        id={id}
        className={classNames(
          CONTROL_BOX,
          controlBorder(Boolean(error)),
          'block min-h-control px-3 py-2 text-[1rem]',
          className,
        )}
      />
    </FieldFrame>
  )
}
