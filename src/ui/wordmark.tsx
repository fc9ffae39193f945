import { classNames } from './class-names'
import { Mark } from './mark'

export type WordmarkProps = Readonly<{
  /** Mark edge: sm 22, md 28, lg 36 px. Default md. */
  size?: 'sm' | 'md' | 'lg'
  /** The instance's own name: small, after a hairline, below 1024 px under the logo; never inside it. */
  instanceName?: string
  className?: string
}>

// The letters' cap height is 0.74 of the mark: Bricolage's caps are 0.66 em, hence 1.12 em per mark edge.
const SIZES = {
  sm: { mark: 22, text: 'text-[1.54rem]' },
  md: { mark: 28, text: 'text-[1.96rem]' },
  lg: { mark: 36, text: 'text-[2.52rem]' },
} as const

/** The mark with the word "Kadr", which reads as text. */
export function Wordmark({ size = 'md', instanceName, className }: WordmarkProps) {
  const { mark, text } = SIZES[size]
  return (
    <span
      className={classNames(
        'inline-flex min-w-0 flex-col items-start gap-0.5 text-ink lg:flex-row lg:items-center lg:gap-4',
        className,
      )}
    >
      <span
        className={classNames(
          'inline-flex items-center gap-[0.3em] font-display leading-none font-[800] tracking-[-0.02em] font-stretch-[78%]',
          text,
        )}
      >
        <Mark size={mark} />
        Kadr
      </span>
      {instanceName ? (
        <span className="max-w-full truncate border-hairline type-micro text-ink-2 lg:max-w-48 lg:border-s lg:ps-4 lg:type-small">
          {instanceName}
        </span>
      ) : null}
    </span>
  )
}
