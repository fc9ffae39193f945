import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { PencilFrame } from './pencil-frame'

export type PictureState = 'waiting' | 'running' | 'done' | 'failed' | 'missing'

export type PictureFrameProps = Readonly<{
  state: PictureState
  /** Of the picture, in px: they give the ratio, hence the frame never moves the page. */
  width: number
  height: number
  /** 0 to 1, while running. */
  progress?: number
  /** The unfinished picture, shown blurred while running and under the result while it fades in. */
  preview?: ReactNode
  /** Words inside the frame, at its bottom: while waiting, failed or missing. */
  words?: ReactNode
  /** Laid over the picture, for example a PictureLabel. */
  overlay?: ReactNode
  className?: string
  /** The picture itself, as `<img>`. */
  children?: ReactNode
}>

const FILL = '[&>img]:absolute [&>img]:inset-0 [&>img]:size-full [&>img]:object-cover'

const clampPercent = (progress: number): number => Math.round(Math.min(1, Math.max(0, progress)) * 1000) / 10

/** The yellow frame, 4 px, filling clockwise from the top start (counter-clockwise in RTL). */
function ProgressFrame({ progress }: Readonly<{ progress: number }>) {
  return (
    <svg aria-hidden className="pointer-events-none absolute inset-0 size-full rtl:-scale-x-100">
      <rect width="100%" height="100%" fill="none" className="stroke-edge" strokeWidth="8" />
      <rect
        width="100%"
        height="100%"
        fill="none"
        pathLength="100"
        strokeWidth="8"
        strokeDasharray={`${clampPercent(progress)} 100`}
        className="stroke-key transition-[stroke-dasharray] duration-slow ease-out"
      />
    </svg>
  )
}

function Edge({ state, progress }: Readonly<{ state: PictureState; progress: number }>) {
  if (state === 'running') return <ProgressFrame progress={progress} />
  if (state === 'waiting' || state === 'missing') return <PencilFrame hasCross />
  if (state === 'failed') return <span aria-hidden className="absolute inset-0 border-2 border-bad" />
  return null
}

/** Pencil, then ink: the frame of a picture from the empty dashes, through the yellow, to the hairline. */
export function PictureFrame(props: PictureFrameProps) {
  const { state, width, height, progress = 0, preview, words, overlay, className, children } = props
  const isPicture = state === 'running' || state === 'done'
  return (
    <div
      className={classNames(
        '@container relative w-full overflow-hidden rounded-picture',
        isPicture ? 'bg-well' : 'bg-paper',
        state === 'done' && 'keyline',
        className,
      )}
    >
      <svg
        aria-hidden
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="block h-auto w-full"
      />
      {isPicture && preview ? (
        <div className={classNames('absolute -inset-[6cqw] blur-[3cqw]', FILL)}>{preview}</div>
      ) : null}
      {state === 'done' ? (
        <div className={classNames('absolute inset-0 animate-ink-in', FILL)}>{children}</div>
      ) : null}
      <Edge state={state} progress={progress} />
      {words && !isPicture ? (
        <div className="absolute inset-x-0.5 bottom-0.5 bg-paper p-3.5">{words}</div>
      ) : null}
      {!words && state === 'failed' ? (
        <CircleAlert aria-hidden className="absolute inset-0 m-auto size-6 text-bad" />
      ) : null}
      {overlay && isPicture ? (
        <div className="absolute inset-x-2 bottom-2 flex items-end justify-between gap-2">{overlay}</div>
      ) : null}
    </div>
  )
}
