'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type SubmitEvent, type ReactNode } from 'react'

import { QuietLink } from '@/platform/i18n/quiet-link'

import type { Job } from '../contract'
import { ComposerPrompt } from './composer-prompt'
import { JobCard } from './job-card'
import { GenerateButton } from './generate-button'
import { SubmitProblem } from './submit-problem'
import { useComposer } from './use-composer'
import { useJob } from './use-jobs'

/** The wish of this visitor in place of the examples, and where to go on. */
function OwnResult({
  job,
  isGuest,
  onRetried,
}: Readonly<{ job: Job; isGuest: boolean; onRetried: (job: Job) => void }>) {
  const t = useTranslations('generation')
  const current = useJob(job)
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <JobCard job={current} isLarge onRetried={onRetried} />
      {current.state === 'done' ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 type-small text-ink-2">
          {isGuest ? t('result.kept') : null}
          <QuietLink href="/studio" className="inline-flex items-center gap-1 link">
            {t('result.toStudio')}
            <ArrowRight aria-hidden className="size-4 rtl:-scale-x-100" />
          </QuietLink>
        </p>
      ) : null}
    </div>
  )
}

export interface LandingStageProps {
  readonly isGuest: boolean
  readonly canRegister: boolean
  /** Of one picture. */
  readonly estimateSeconds: number
  /** Title and lead. */
  readonly intro: ReactNode
  /** Under the box: what a guest gets. */
  readonly hint: ReactNode
  /** The examples, until there is a picture of one's own. */
  readonly composition: ReactNode
}

/** One field, one press: the visitor's own picture takes the place of the examples. */
export function LandingStage({
  isGuest,
  canRegister,
  estimateSeconds,
  intro,
  hint,
  composition,
}: LandingStageProps) {
  const t = useTranslations('generation')
  const [job, setJob] = useState<Job | null>(null)
  const { box, ...composer } = useComposer({
    isPlain: true,
    onAccepted: setJob,
  })

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void composer.press()
  }
  return (
    <div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-[5fr_6fr]">
      <div className="flex min-w-0 flex-col gap-5 lg:pt-12">
        {intro}
        <form aria-label={t('composer.label')} noValidate onSubmit={onSubmit} className="flex flex-col gap-3">
          <ComposerPrompt
            box={box}
            composer={composer}
            action={
              <GenerateButton
                count={1}
                estimateSeconds={estimateSeconds}
                isSending={composer.isSending}
                failure={composer.failure}
                className="ms-auto max-sm:w-full"
              />
            }
          />
          <SubmitProblem failure={composer.failure} canRegister={canRegister} />
        </form>
        {hint}
      </div>
      {job ? <OwnResult key={job.id} job={job} isGuest={isGuest} onRetried={setJob} /> : composition}
    </div>
  )
}
