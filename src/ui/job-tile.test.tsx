// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { JobTile, type JobTileProps } from './job-tile'

afterEach(cleanup)

const running = (step: number): JobTileProps => ({
  state: 'running',
  title: `Drawing, step ${step} of 20`,
  progress: step / 20,
  progressLabel: `${step * 5}%`,
  progressName: 'Progress of the fox',
})
const spoken = (container: HTMLElement) => container.querySelector('[aria-live="polite"]')?.textContent

describe('JobTile', () => {
  it('is a named article with a progress bar while it runs', () => {
    render(<JobTile {...running(13)} />)
    const article = screen.getByRole('article', { name: 'Drawing, step 13 of 20' })
    expect(article.getAttribute('aria-busy')).toBe('true')
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Progress of the fox' }).value).toBe(
      0.65,
    )
  })

  it('speaks at the start, half-way and at the end, not at every step', () => {
    const { container, rerender } = render(<JobTile {...running(1)} />)
    expect(spoken(container)).toBe('Drawing, step 1 of 20, 5%')
    rerender(<JobTile {...running(9)} />)
    expect(spoken(container)).toBe('Drawing, step 1 of 20, 5%')
    rerender(<JobTile {...running(10)} />)
    expect(spoken(container)).toBe('Drawing, step 10 of 20, 50%')
    rerender(<JobTile {...running(19)} />)
    expect(spoken(container)).toBe('Drawing, step 10 of 20, 50%')
    rerender(<JobTile state="done" title="A fox on the stairs" />)
    expect(spoken(container)).toBe('A fox on the stairs')
  })

  it.each(['tile', 'row'] as const)(
    'says why it waits and why it failed, with the next verb (%s)',
    (layout) => {
      const { rerender } = render(
        <JobTile
          layout={layout}
          state="waiting"
          title="fox"
          placeLabel="2nd in line"
          reason="Starts in 40 s."
        />,
      )
      expect(screen.getAllByText(/2nd in line/).length).toBeGreaterThan(0)
      expect(screen.getAllByText(/Starts in 40 s/).length).toBeGreaterThan(0)
      rerender(
        <JobTile
          layout={layout}
          state="failed"
          title="fox"
          placeLabel="Not drawn"
          reason="The card ran out of memory. The prompt is kept."
          remedy={<button>Retry at 1024 px</button>}
        />,
      )
      expect(screen.getByRole('button', { name: 'Retry at 1024 px' })).toBeTruthy()
      expect(screen.getByRole('article').hasAttribute('aria-busy')).toBe(false)
    },
  )

  it('leaves no frame behind when cancelled', () => {
    const { container } = render(
      <JobTile state="cancelled" title="Cancelled" actions={<button>Again</button>} />,
    )
    expect(container.querySelector('svg')).toBeNull()
    expect(screen.getByRole('button', { name: 'Again' })).toBeTruthy()
  })
})
