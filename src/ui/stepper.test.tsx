// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Stepper } from './stepper'

afterEach(cleanup)

function Harness() {
  const [value, setValue] = useState(3)
  return (
    <Stepper
      label="How many"
      value={value}
      onChange={setValue}
      min={1}
      max={4}
      decreaseLabel="One less"
      increaseLabel="One more"
    />
  )
}
const input = () => screen.getByLabelText<HTMLInputElement>('How many')

describe('Stepper', () => {
  it('steps within its bounds, and the button at the limit keeps focus', async () => {
    render(<Harness />)
    const more = screen.getByRole('button', { name: 'One more' })
    await userEvent.click(more)
    expect(input().value).toBe('4')
    expect(more.getAttribute('aria-disabled')).toBe('true')
    expect(document.activeElement).toBe(more)
    await userEvent.click(more)
    expect(input().value).toBe('4')
    await userEvent.click(screen.getByRole('button', { name: 'One less' }))
    expect(input().value).toBe('3')
  })

  it('keeps a typed number to the bounds when the field is left', async () => {
    render(<Harness />)
    await userEvent.clear(input())
    await userEvent.type(input(), '99')
    expect(input().value).toBe('99')
    await userEvent.tab()
    expect(input().value).toBe('4')
  })

  it('returns to the last number when nothing is left in the field', async () => {
    render(<Harness />)
    await userEvent.clear(input())
    await userEvent.tab()
    expect(input().value).toBe('3')
  })
})
