'use client'

import { CircleAlert, Hourglass } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { classNames } from './class-names'
import { PictureFrame } from './picture-frame'
import { useMilestone } from './use-milestone'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

export type JobTileProps = Readonly<{
  state: JobState
  /** The strong line: the state in words ("Rysuję: krok 13 z 20") or what is drawn. Names the card. */
  title: string
  /** "Druga w kolejce"; when failed, "Nie narysowano". */
  placeLabel?: string
  /** Why it waits and when it starts; why it failed and what is kept. */
  reason?: string
  /** The quiet line: "Jeszcze ok. 7 s · GPU w piwnicy". */
  detail?: ReactNode
  /** 0 to 1. */
  progress?: number
  /** "64%". */
  progressLabel?: string
  /** Name of the progress bar for the ear. */
  progressName?: string
  /** Of the result, in px. Default square. */
  width?: number
  height?: number
  /** The finished `<img>`. */
  picture?: ReactNode
  /** The unfinished `<img>`. */
  preview?: ReactNode
  /** Over the picture: a PictureLabel. */
  label?: ReactNode
  /** The next verb of a failed job, inside the frame. */
  remedy?: ReactNode
  /** At the end: cancel, remove. */
  actions?: ReactNode
  /** `tile`: the frame large, words under it. `row`: a card with a small frame. Default tile. */
  layout?: 'tile' | 'row'
  className?: string
}>

const STATE_ICONS = {
  waiting: <Hourglass aria-hidden className="size-5" />,
  failed: <CircleAlert aria-hidden className="size-5 text-bad" />,
} as const

const milestoneOf = ({ state, progress = 0 }: JobTileProps): string =>
  state === 'running' && progress >= 0.5 ? 'running-half' : state

const sentenceOf = ({ title, placeLabel, reason, progressLabel, state }: JobTileProps): string =>
  state === 'running'
    ? [title, progressLabel].join(', ')
    : [placeLabel ?? title, reason].filter(Boolean).join('. ')

/** The words that stand inside a waiting or failed frame. */
function FrameWords(props: JobTileProps) {
  const { state, placeLabel, reason, remedy } = props
  if (state !== 'waiting' && state !== 'failed') return null
  return (
    <div className="flex flex-col items-start gap-1">
      <p className="flex items-center gap-2 type-strong">
        {STATE_ICONS[state]}
        {placeLabel}
      </p>
      {reason ? <p className="type-small text-ink-2">{reason}</p> : null}
      {remedy ? <div className="mt-2">{remedy}</div> : null}
    </div>
  )
}

function TitleLine({
  id,
  title,
  progressLabel,
}: Readonly<{ id: string; title: string; progressLabel?: string }>) {
  return (
    <div className="flex items-baseline justify-between gap-3 type-strong">
      <p id={id} className="min-w-0 truncate">
        {title}
      </p>
      {progressLabel ? <p aria-hidden>{progressLabel}</p> : null}
    </div>
  )
}

function Tile({ id, ...props }: JobTileProps & Readonly<{ id: string }>) {
  const { state, width = 1, height = 1, progress, preview, picture, label, title, detail, actions } = props
  return (
    <>
      {state === 'cancelled' ? null : (
        <PictureFrame
          state={state}
          overlay={label}
          words={<FrameWords {...props} />}
          {...{ width, height, progress, preview }}
        >
          {picture}
        </PictureFrame>
      )}
      <div className="mt-2.5">
        <TitleLine
          id={id}
          title={title}
          progressLabel={state === 'running' ? props.progressLabel : undefined}
        />
        <div className="flex min-h-control flex-wrap items-center justify-between gap-x-3">
          <p className="min-w-0 type-small text-ink-2">{detail}</p>
          <div className="flex flex-none gap-1 empty:hidden">{actions}</div>
        </div>
      </div>
    </>
  )
}

function CardRow({ id, ...props }: JobTileProps & Readonly<{ id: string }>) {
  const { state, progress, preview, picture, title, placeLabel, reason, detail, remedy, actions } = props
  const words = state === 'waiting' || state === 'failed' ? (placeLabel ?? title) : title
  return (
    <div className="flex items-start gap-3 rounded-box border border-hairline bg-paper p-2.5">
      {state === 'cancelled' ? null : (
        <div className="relative w-18 flex-none">
          <PictureFrame state={state} width={1} height={1} {...{ progress, preview }}>
            {picture}
          </PictureFrame>
          {state === 'waiting' ? <Hourglass aria-hidden className="absolute inset-0 m-auto size-5" /> : null}
        </div>
      )}
      <div className="min-w-0 flex-1 self-center">
        <TitleLine
          id={id}
          title={words}
          progressLabel={state === 'running' ? props.progressLabel : undefined}
        />
        <p className="type-small text-ink-2">{reason ?? detail}</p>
        {remedy ? <div className="mt-2">{remedy}</div> : null}
      </div>
      <div className="flex flex-none gap-1 self-center">{actions}</div>
    </div>
  )
}

/** A job: waiting in pencil, running in a yellow frame, done in ink, or failed with the next verb. */
export function JobTile(props: JobTileProps) {
  const { state, layout = 'tile', progress = 0, progressName, className } = props
  const id = useId()
  const spoken = useMilestone(milestoneOf(props), sentenceOf(props))
  const Body = layout === 'row' ? CardRow : Tile
  return (
    <article
      aria-labelledby={id}
      aria-busy={state === 'waiting' || state === 'running' || undefined}
      className={classNames('relative min-w-0', className)}
    >
      <Body {...props} id={id} />
      {state === 'running' ? (
        <progress className="sr-only" max={1} value={progress} aria-label={progressName ?? props.title} />
      ) : null}
      <span className="sr-only" aria-live="polite">
        {spoken}
      </span>
    </article>
  )
}
