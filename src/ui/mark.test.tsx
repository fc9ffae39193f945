// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Mark } from './mark'
import { Wordmark } from './wordmark'

afterEach(cleanup)

describe('Mark', () => {
  it('is decoration without a label and a picture with one', () => {
    const { container, rerender } = render(<Mark />)
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
    rerender(<Mark label="Kadr" />)
    expect(screen.getByRole('img', { name: 'Kadr' })).toBeTruthy()
  })

  it('widens its gutters below 20 px', () => {
    const { container, rerender } = render(<Mark size={16} />)
    const small = container.querySelector('path')?.getAttribute('d')
    rerender(<Mark size={20} />)
    expect(container.querySelector('path')?.getAttribute('d')).not.toBe(small)
  })
})

describe('Wordmark', () => {
  it('reads as text, the instance beside it', () => {
    const { container } = render(<Wordmark instanceName="Maple Street Studio" />)
    expect(container.textContent).toBe('KadrMaple Street Studio')
  })
})
