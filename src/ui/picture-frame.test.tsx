// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PictureFrame } from './picture-frame'

afterEach(cleanup)

const dashesOf = (progress: number) => {
  const { container } = render(<PictureFrame state="running" width={4} height={3} progress={progress} />)
  return container.querySelector('rect[pathLength]')?.getAttribute('stroke-dasharray')
}

describe('PictureFrame', () => {
  it('fills its yellow frame by progress, within 0 and 1', () => {
    expect([dashesOf(0.642), dashesOf(-1), dashesOf(7)]).toEqual(['64.2 100', '0 100', '100 100'])
  })

  it('holds the final ratio in every state', () => {
    for (const state of ['waiting', 'running', 'done', 'failed', 'missing'] as const) {
      const { container } = render(<PictureFrame state={state} width={832} height={1216} />)
      expect(container.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 832 1216')
      cleanup()
    }
  })

  it('shows the picture only when it is done, over its preview', () => {
    const frame = (state: 'running' | 'done' | 'failed') => (
      <PictureFrame state={state} width={1} height={1} preview={<img alt="preview" />}>
        <img alt="result" />
      </PictureFrame>
    )
    const { container, rerender } = render(frame('running'))
    const alts = () => [...container.querySelectorAll('img')].map((image) => image.alt)
    expect(alts()).toEqual(['preview'])
    rerender(frame('done'))
    expect(alts()).toEqual(['preview', 'result'])
    rerender(frame('failed'))
    expect(alts()).toEqual([])
  })
})
