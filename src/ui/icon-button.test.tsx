// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { X } from 'lucide-react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { IconButton } from './icon-button'

afterEach(cleanup)

describe('IconButton', () => {
  it('has a name, shows it on focus, and Escape puts it away', async () => {
    const onEscape = vi.fn()
    render(
      <div role="presentation" onKeyDown={(event) => event.key === 'Escape' && onEscape()}>
        <IconButton label="Close" icon={<X aria-hidden />} />
      </div>,
    )
    expect(screen.getByRole('button', { name: 'Close' })).toBeTruthy()
    expect(screen.queryByText('Close')).toBeNull()
    await userEvent.tab()
    expect(screen.getByText('Close')).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByText('Close')).toBeNull()
    expect(onEscape).not.toHaveBeenCalled() // the first Escape belongs to the tooltip
    await userEvent.keyboard('{Escape}')
    expect(onEscape).toHaveBeenCalledOnce()
  })

  it('shows its name under a mouse and hides it on leaving', async () => {
    render(<IconButton label="Close" icon={<X aria-hidden />} />)
    await userEvent.hover(screen.getByRole('button'))
    expect(screen.getByText('Close')).toBeTruthy()
    await userEvent.unhover(screen.getByRole('button'))
    expect(screen.queryByText('Close')).toBeNull()
  })

  it('shows the reason of a disabled control on a press', async () => {
    const onClick = vi.fn()
    render(
      <IconButton
        label="Delete"
        icon={<X aria-hidden />}
        disabledReason="It is in a comic."
        onClick={onClick}
      />,
    )
    await userEvent.pointer({ keys: '[TouchA]', target: screen.getByRole('button') })
    expect(screen.getByText('Delete. It is in a comic.')).toBeTruthy()
    expect(onClick).not.toHaveBeenCalled()
  })
})
