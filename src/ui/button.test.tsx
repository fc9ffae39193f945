// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Button } from './button'

afterEach(cleanup)

describe('Button', () => {
  it('acts on a press, on Enter and on Space', async () => {
    const onClick = vi.fn()
    render(<Button onClick={onClick}>Save</Button>)
    const button = screen.getByRole('button', { name: 'Save' })
    await userEvent.click(button)
    button.focus()
    await userEvent.keyboard('{Enter} ')
    expect(onClick).toHaveBeenCalledTimes(3)
  })

  it('shows the running verb and ignores a second press while loading', async () => {
    const onClick = vi.fn()
    render(
      <Button onClick={onClick} isLoading loadingLabel="Saving…">
        Save
      </Button>,
    )
    const button = screen.getByRole('button')
    expect(button.getAttribute('aria-busy')).toBe('true')
    expect(screen.getByText('Save').className).toContain('invisible')
    expect(screen.getByText('Saving…').className).not.toContain('invisible')
    await userEvent.click(button)
    expect(onClick).not.toHaveBeenCalled()
  })

  it('keeps focus and says why when it cannot be pressed', async () => {
    const onClick = vi.fn()
    render(
      <Button onClick={onClick} disabledReason="Only a Creator may.">
        Publish
      </Button>,
    )
    await userEvent.tab()
    const button = screen.getByRole('button', { name: 'Publish' })
    expect(document.activeElement).toBe(button)
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '')
    expect(reason?.textContent).toBe('Only a Creator may.')
    await userEvent.keyboard('{Enter}')
    expect(onClick).not.toHaveBeenCalled()
  })

  it('submits no form while loading', async () => {
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
    const form = (isLoading: boolean) => (
      <form onSubmit={onSubmit}>
        <Button type="submit" isLoading={isLoading}>
          Send
        </Button>
      </form>
    )
    const { rerender } = render(form(true))
    await userEvent.click(screen.getByRole('button'))
    expect(onSubmit).not.toHaveBeenCalled()
    rerender(form(false))
    await userEvent.click(screen.getByRole('button'))
    expect(onSubmit).toHaveBeenCalledOnce()
  })
})
