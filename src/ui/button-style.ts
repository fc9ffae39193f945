import { classNames } from './class-names'

export type ButtonVariant = 'solid' | 'line' | 'quiet' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'
/** `bad` turns a line or quiet button red: the form of a destructive act outside its confirmation. */
export type ButtonTone = 'plain' | 'bad'

const BASE =
  'relative inline-flex items-center justify-center rounded-control border-[1.5px] font-strong text-center no-underline ' +
  'transition-colors duration-quick select-none'

const SIZES: Record<ButtonSize, string> = {
  sm: 'min-h-control-s gap-1.5 px-3 py-1 text-[0.875rem] leading-[1.25] pointer-coarse:min-h-control [&_svg]:size-4',
  md: 'min-h-control gap-2 px-4 py-1.5 text-[1rem] leading-[1.25] [&_svg]:size-5',
  lg: 'min-h-control-l gap-2 px-5.5 py-2 text-[1.0625rem] leading-[1.25] [&_svg]:size-5',
}

const SQUARES: Record<ButtonSize, string> = {
  sm: 'size-control-s pointer-coarse:size-control [&_svg]:size-4',
  md: 'size-control [&_svg]:size-5',
  lg: 'size-control-l [&_svg]:size-6',
}

const VARIANTS: Record<ButtonVariant, string> = {
  solid: 'border-transparent bg-solid text-on-solid hover:bg-solid-hover active:bg-solid-hover',
  line: 'border-edge bg-raised text-ink hover:border-ink active:bg-tint',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-tint active:bg-tint',
  danger: 'border-transparent bg-bad text-on-bad hover:bg-bad/88 active:bg-bad/80',
}

const BAD_TONE: Record<'line' | 'quiet', string> = {
  line: 'border-bad bg-raised text-bad hover:bg-bad-soft active:bg-bad-soft',
  quiet: 'border-transparent bg-transparent text-bad hover:bg-bad-soft active:bg-bad-soft',
}

const INACTIVE = 'border-transparent bg-tint text-ink-3'

export type ButtonStyle = Readonly<{
  variant: ButtonVariant
  size: ButtonSize
  tone?: ButtonTone
  /** Disabled or loading: the grey that still takes focus. */
  isInactive?: boolean
  isSquare?: boolean
  isBlock?: boolean
}>

const fill = ({ variant, tone }: ButtonStyle): string =>
  tone === 'bad' && (variant === 'line' || variant === 'quiet') ? BAD_TONE[variant] : VARIANTS[variant]

/** The classes shared by every button and every link that looks like one. */
export const buttonClasses = (style: ButtonStyle): string =>
  classNames(
    BASE,
    style.isSquare ? SQUARES[style.size] : SIZES[style.size],
    style.isInactive ? INACTIVE : fill(style),
    style.isBlock && 'w-full',
  )
