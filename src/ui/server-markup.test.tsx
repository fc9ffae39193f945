import { PenTool } from 'lucide-react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BottomBar } from './bottom-bar'
import { Button } from './button'
import { EmptyState } from './empty-state'
import { JobTile } from './job-tile'
import { MakingButton } from './making-button'
import { MediaGrid } from './media-grid'
import { MediaTile } from './media-tile'
import { NavItem } from './nav-item'
import { Note } from './note'
import { PromptBox } from './prompt-box'
import { Skeleton } from './skeleton'
import { Stepper } from './stepper'
import { TextField } from './text-field'
import { ToastProvider } from './toast'
import { Wordmark } from './wordmark'

const nothing = () => undefined

/** Everything whose look depends on a number or a state. */
const page = (
  <ToastProvider undoLabel="Undo" closeLabel="Close">
    <Wordmark />
    <Button disabledReason="Not now." />
    <MakingButton
      icon={<PenTool />}
      label="Generate"
      estimate="about 1 s"
      accessibleName="Generate, about 1 second"
    />
    <TextField label="Title" error="Missing." />
    <PromptBox
      label="Prompt"
      value="fox"
      onChange={nothing}
      onSubmit={nothing}
      maxLength={3}
      counterLabel={String}
    />
    <Stepper
      label="Count"
      value={1}
      onChange={nothing}
      min={1}
      max={4}
      decreaseLabel="less"
      increaseLabel="more"
    />
    <JobTile state="running" title="Drawing" progress={0.64} progressLabel="64%" width={3} height={4} />
    <JobTile state="waiting" title="fox" placeLabel="2nd in line" layout="row" />
    <MediaGrid label="Library">
      <MediaTile href="/1" src="/1.webp" alt="fox" width={832} height={1216} missingLabel="Damaged" />
    </MediaGrid>
    <Skeleton width={4} height={3} />
    <EmptyState title="Nothing yet" text="Describe one scene." />
    <Note tone="warn">Works without it.</Note>
    <BottomBar label="Main">
      <NavItem placement="bar" href="/" label="Studio" count="3" countLabel="3 jobs" />
    </BottomBar>
  </ToastProvider>
)

describe('markup from the server', () => {
  it('carries no style attribute, which the content policy would refuse', () => {
    const html = renderToStaticMarkup(page)
    expect(html).toContain('stroke-dasharray="64 100"')
    expect(html).not.toMatch(/\sstyle="/)
  })
})
