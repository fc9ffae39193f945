// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Chip } from './chip'
import { Disclosure } from './disclosure'

afterEach(cleanup)

describe('Chip', () => {
  it('is a toggle that says whether it is on', async () => {
    const onClick = vi.fn()
    const { rerender } = render(<Chip label="Poster" onClick={onClick} />)
    const chip = screen.getByRole('button', { name: 'Poster' })
    expect(chip.getAttribute('aria-pressed')).toBe('false')
    await userEvent.click(chip)
    expect(onClick).toHaveBeenCalledOnce()
    rerender(<Chip label="Poster" isOn />)
    expect(chip.getAttribute('aria-pressed')).toBe('true')
  })

  it('is no toggle when it opens a menu', () => {
    render(<Chip label="State" hasMenu />)
    expect(screen.getByRole('button').hasAttribute('aria-pressed')).toBe(false)
  })
})

describe('Disclosure', () => {
  it('opens without a script of ours', async () => {
    render(<Disclosure label="Seed and steps">seed 48211</Disclosure>)
    const details = screen.getByText('seed 48211').closest('details')
    expect(details?.open).toBe(false)
    await userEvent.click(screen.getByText('Seed and steps'))
    expect(details?.open).toBe(true)
  })
})
