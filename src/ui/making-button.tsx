import { useId, type ComponentProps, type ReactNode } from 'react'
import { ButtonLabels } from './button-labels'
import { classNames } from './class-names'
import { Reasoned } from './reasoned'

export type MakingButtonProps = Readonly<
  Omit<ComponentProps<'button'>, 'disabled' | 'children' | 'aria-label'> & {
    icon: ReactNode
    /** Verb and count: "Generuj 4 obrazy". */
    label: string
    /** What it costs: "ok. 36 s"; over the quota: "wraca jutro". */
    estimate: string
    /** The whole sentence for the ear: "Generuj 4 obrazy, około 36 sekund". */
    accessibleName: string
    isLoading?: boolean
    /** The running verb: "Wysyłam…". Becomes the name while loading. */
    loadingLabel?: string
    disabledReason?: string
    /** Fills the line. */
    isBlock?: boolean
    /** 48 px instead of 52: in the bar of the phone. */
    isCompact?: boolean
  }
>

const ROOT =
  'group/make inline-flex items-stretch rounded-control text-[1.0625rem] leading-tight font-[700] select-none [&_svg]:size-5'
const HALF = 'flex items-center border-[1.5px] border-transparent forced-colors:border-[ButtonBorder]'
const ACT =
  'flex-1 cut-act justify-center gap-2.5 rounded-s-control ps-5 pe-8 transition-colors duration-quick'
const ACT_FILL = 'bg-key text-on-key group-hover/make:bg-key-hover group-active/make:bg-key-active'
const PRICE =
  'cut-price rounded-e-control bg-solid ps-6.5 pe-4 text-[0.875rem] font-medium whitespace-nowrap text-on-solid'

/** The one yellow act of a view: what it makes, a diagonal cut, and what that will take. */
export function MakingButton(props: MakingButtonProps) {
  const {
    icon,
    label,
    estimate,
    accessibleName,
    isLoading,
    loadingLabel,
    disabledReason,
    isBlock,
    isCompact,
    ...rest
  } = props
  const { className, type = 'button', onClick, ...native } = rest
  const reasonId = useId()
  const isInactive = Boolean(isLoading || disabledReason)
  const size = classNames(isCompact ? 'min-h-12' : 'min-h-control-l', isBlock && 'w-full')
  return (
    <Reasoned reason={disabledReason} reasonId={reasonId} className={isBlock ? 'w-full' : undefined}>
      <button
        {...native}
        type={isInactive ? 'button' : type}
        onClick={isInactive ? undefined : onClick}
        aria-label={isLoading ? (loadingLabel ?? accessibleName) : accessibleName}
        aria-disabled={isInactive || undefined}
        aria-busy={isLoading || undefined}
        aria-describedby={disabledReason ? reasonId : native['aria-describedby']}
        className={classNames(ROOT, size, className)}
      >
        <span className={classNames(HALF, ACT, isInactive ? 'bg-tint text-ink-3' : ACT_FILL)}>
          <ButtonLabels icon={icon} isLoading={isLoading} loadingLabel={loadingLabel}>
            {label}
          </ButtonLabels>
        </span>
        <span className={classNames(HALF, PRICE, isLoading && 'invisible')}>{estimate}</span>
      </button>
    </Reasoned>
  )
}
