'use client'

import { Copy, RotateCw } from 'lucide-react'

import { Button } from '@/ui/button'
import { TopBar } from '@/ui/top-bar'
import { Wordmark } from '@/ui/wordmark'

import type { en } from '../translations/en'
import { PencilPage } from './pencil-page'

export type CrashTexts = { readonly [K in keyof typeof en.crash]: string }

export interface CrashPageProps {
  readonly texts: CrashTexts
  /** Names the fault in the server's log; absent when the fault was in the browser alone. */
  readonly requestId: string | undefined
  readonly onRetry: () => void
}

/** A page that broke: what is kept, the number to report, and another try. Needs nothing that could break too. */
export function CrashPage({ texts, requestId, onRetry }: CrashPageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {/* Not a link of the application: it loads the start page anew. */}
      <TopBar
        start={
          <a href="/" className="inline-flex min-h-control items-center rounded-control no-underline">
            <Wordmark />
          </a>
        }
      />
      <main id="main" className="flex flex-1 flex-col">
        <PencilPage title={texts.title} text={texts.text}>
          <Button icon={<RotateCw aria-hidden />} onClick={onRetry}>
            {texts.retry}
          </Button>
          {requestId ? (
            <p className="flex flex-wrap items-center gap-2 type-small text-ink-2">
              {texts.requestId}: <code className="font-code text-ink">{requestId}</code>
              <Button
                variant="quiet"
                size="sm"
                icon={<Copy aria-hidden />}
                onClick={() => void navigator.clipboard?.writeText(requestId)}
              >
                {texts.copy}
              </Button>
            </p>
          ) : null}
        </PencilPage>
      </main>
    </div>
  )
}
