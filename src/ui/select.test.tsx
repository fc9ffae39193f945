// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Select, type SelectOption } from './select'

afterEach(cleanup)

const options: SelectOption<string>[] = [
  { value: 'a4', label: 'A4' },
  { value: 'a5', label: 'A5', detail: '148 × 210 mm' },
  { value: 'b5', label: 'B5', disabledReason: 'No layout yet.' },
]

function Harness({ error }: Readonly<{ error?: string }>) {
  const [value, setValue] = useState<string | null>(null)
  return (
    <Select
      label="Page"
      options={options}
      value={value}
      onChange={setValue}
      placeholder="Choose"
      error={error}
    />
  )
}
const field = () => screen.getByRole('button', { name: /Page/ })

describe('Select', () => {
  it('is named by its label and shows what is chosen', async () => {
    render(<Harness />)
    expect(field().textContent).toBe('Choose')
    await userEvent.click(field())
    await userEvent.click(screen.getByRole('option', { name: /A5/ }))
    expect(field().textContent).toBe('A5')
  })

  it('opens, walks and chooses by keyboard, and gives focus back', async () => {
    render(<Harness />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    expect(screen.getByRole('listbox')).toBeTruthy()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(field().textContent).toBe('A5')
    expect(document.activeElement).toBe(field())
  })

  it('closes on Escape without a choice', async () => {
    render(<Harness />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(field().textContent).toBe('Choose')
  })

  it('does not take an option that is not allowed', async () => {
    render(<Harness />)
    await userEvent.click(field())
    const b5 = screen.getByRole('option', { name: /B5.*No layout yet/ })
    expect(b5.getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(b5)
    expect(field().textContent).toBe('Choose')
  })

  it('is tied to its error', () => {
    render(<Harness error="Choose a page." />)
    expect(document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Choose a page.',
    )
  })
})
