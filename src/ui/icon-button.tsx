import { LoaderCircle } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { buttonClasses, type ButtonSize, type ButtonTone, type ButtonVariant } from './button-style'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'

export type IconButtonProps = Readonly<
  Omit<ComponentProps<'button'>, 'disabled' | 'children' | 'aria-label'> & {
    /** The name: read out, and shown as the tooltip. */
    label: string
    icon: ReactNode
    /** Default quiet. */
    variant?: ButtonVariant
    size?: ButtonSize
    tone?: ButtonTone
    isLoading?: boolean
    disabledReason?: string
  }
>

/** A square button of one icon. It always has a name, and the name is always to be seen on hover and focus. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, variant = 'quiet', size = 'md', tone, isLoading, disabledReason, ...rest } = props
  const { className, type = 'button', onClick, ...native } = rest
  const reasonId = useId()
  const isInactive = Boolean(isLoading || disabledReason)
  const words = disabledReason ? `${label}. ${disabledReason}` : label
  return (
    <Tooltip text={words} opensOnPress={Boolean(disabledReason)}>
      <button
        {...native}
        type={isInactive ? 'button' : type}
        onClick={isInactive ? undefined : onClick}
        aria-label={label}
        aria-disabled={isInactive || undefined}
        aria-busy={isLoading || undefined}
        aria-describedby={disabledReason ? reasonId : native['aria-describedby']}
        className={classNames(buttonClasses({ variant, size, tone, isInactive, isSquare: true }), className)}
      >
        {isLoading ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      </button>
      {disabledReason ? (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      ) : null}
    </Tooltip>
  )
}
