// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Switch } from './switch'

afterEach(cleanup)

describe('Switch', () => {
  it('is named by its label and turns on Space and on a press of the label', async () => {
    const onChange = vi.fn()
    render(<Switch label="Keep drafts" isOn={false} onChange={onChange} />)
    const control = screen.getByRole('switch', { name: 'Keep drafts' })
    expect(control.getAttribute('aria-checked')).toBe('false')
    control.focus()
    await userEvent.keyboard(' ')
    await userEvent.click(screen.getByText('Keep drafts'))
    expect(onChange.mock.calls).toEqual([[true], [true]])
  })

  it('ignores presses while the server has not answered', async () => {
    const onChange = vi.fn()
    render(<Switch label="Keep drafts" isOn isPending onChange={onChange} />)
    const control = screen.getByRole('switch')
    expect(control.getAttribute('aria-busy')).toBe('true')
    await userEvent.click(control)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('keeps focus and says why when it may not be turned', async () => {
    const onChange = vi.fn()
    render(
      <Switch label="Keep drafts" isOn={false} disabledReason="Set by the operator." onChange={onChange} />,
    )
    await userEvent.tab()
    const control = screen.getByRole('switch')
    expect(document.activeElement).toBe(control)
    expect(document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'operator',
    )
    await userEvent.keyboard(' ')
    expect(onChange).not.toHaveBeenCalled()
  })
})
