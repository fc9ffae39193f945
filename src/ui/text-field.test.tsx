// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { focusFirstFault } from './focus-first-fault'
import { PasswordField } from './password-field'
import { TextArea } from './text-area'
import { TextField } from './text-field'

afterEach(cleanup)

const messageOf = (control: HTMLElement) =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent

describe('TextField', () => {
  it('is named by its label and described by its hint', () => {
    render(<TextField label="Title" hint="Up to 80 characters." />)
    const input = screen.getByLabelText('Title')
    expect(messageOf(input)).toBe('Up to 80 characters.')
    expect(input.hasAttribute('aria-invalid')).toBe(false)
  })

  it('says what is wrong instead of the hint', () => {
    render(<TextField label="E-mail" hint="We write rarely." error="The address has no ending." />)
    const input = screen.getByLabelText('E-mail')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(messageOf(input)).toBe('The address has no ending.')
  })

  it('passes attributes on and keeps a given id', () => {
    render(<TextField id="mail" label="E-mail" type="email" autoComplete="email" required />)
    const input = screen.getByLabelText<HTMLInputElement>('E-mail')
    expect([input.id, input.type, input.autocomplete, input.required]).toEqual([
      'mail',
      'email',
      'email',
      true,
    ])
  })
})

describe('TextArea', () => {
  it('ties label and error to the control', () => {
    render(<TextArea label="Notes" error="Too long." />)
    expect(messageOf(screen.getByLabelText('Notes'))).toBe('Too long.')
  })
})

describe('PasswordField', () => {
  it('shows and hides what is typed, and its eye says which', async () => {
    render(<PasswordField label="Password" showLabel="Show password" hideLabel="Hide password" />)
    const input = screen.getByLabelText<HTMLInputElement>('Password')
    expect(input.type).toBe('password')
    await userEvent.type(input, 'lantern')
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }))
    expect([input.type, input.value]).toEqual(['text', 'lantern'])
    await userEvent.click(screen.getByRole('button', { name: 'Hide password' }))
    expect(input.type).toBe('password')
  })
})

describe('focusFirstFault', () => {
  it('moves to the first invalid control and reports whether there was one', () => {
    const { container, rerender } = render(
      <form>
        <TextField label="One" />
        <TextField label="Two" error="Missing." />
        <TextField label="Three" error="Missing." />
      </form>,
    )
    expect(focusFirstFault(container)).toBe(true)
    expect(document.activeElement).toBe(screen.getByLabelText('Two'))
    rerender(<form />)
    expect(focusFirstFault(container)).toBe(false)
  })
})
