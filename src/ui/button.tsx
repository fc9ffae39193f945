import { useId, type ComponentProps, type ReactNode } from 'react'
import { ButtonLabels } from './button-labels'
import { buttonClasses, type ButtonSize, type ButtonTone, type ButtonVariant } from './button-style'
import { classNames } from './class-names'
import { Reasoned } from './reasoned'

export type ButtonProps = Readonly<
  Omit<ComponentProps<'button'>, 'disabled'> & {
    /** Default solid. One solid per view; danger only inside a confirmation. */
    variant?: ButtonVariant
    /** 36, 44 or 52 px. Default md. */
    size?: ButtonSize
    /** `bad`: the red line button that leads to a confirmation. */
    tone?: ButtonTone
    icon?: ReactNode
    /** Fills the line. */
    isBlock?: boolean
    /** The act is under way: the label becomes `loadingLabel`, the width stays, presses are ignored. */
    isLoading?: boolean
    loadingLabel?: string
    /** Why it cannot be pressed. The button keeps focus and says the reason. */
    disabledReason?: string
  }
>

/** A button. `type` defaults to `button`; while loading or disabled it neither acts nor submits. */
export function Button(props: ButtonProps) {
  const {
    variant = 'solid',
    size = 'md',
    tone,
    icon,
    isBlock,
    isLoading,
    loadingLabel,
    disabledReason,
    ...rest
  } = props
  const { className, children, type = 'button', onClick, ...native } = rest
  const reasonId = useId()
  const isInactive = Boolean(isLoading || disabledReason)
  return (
    <Reasoned reason={disabledReason} reasonId={reasonId} className={isBlock ? 'w-full' : undefined}>
      <button
        {...native}
        type={isInactive ? 'button' : type}
        onClick={isInactive ? undefined : onClick}
        aria-disabled={isInactive || undefined}
        aria-busy={isLoading || undefined}
        aria-describedby={disabledReason ? reasonId : native['aria-describedby']}
        className={classNames(buttonClasses({ variant, size, tone, isInactive, isBlock }), className)}
      >
        <ButtonLabels icon={icon} isLoading={isLoading} loadingLabel={loadingLabel}>
          {children}
        </ButtonLabels>
      </button>
    </Reasoned>
  )
}
