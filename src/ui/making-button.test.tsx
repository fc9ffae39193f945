// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PenTool } from 'lucide-react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MakingButton } from './making-button'

afterEach(cleanup)

const words = {
  icon: <PenTool aria-hidden />,
  label: 'Generate 4',
  estimate: 'about 36 s',
  accessibleName: 'Generate 4 pictures, about 36 seconds',
  loadingLabel: 'Sending…',
}

describe('MakingButton', () => {
  it('is one button, named by the whole sentence', async () => {
    const onClick = vi.fn()
    render(<MakingButton {...words} onClick={onClick} />)
    await userEvent.click(screen.getByRole('button', { name: words.accessibleName }))
    expect(onClick).toHaveBeenCalledOnce()
    expect(screen.getByText('about 36 s')).toBeTruthy()
  })

  it('is named by the running verb while sending, and is not pressed twice', async () => {
    const onClick = vi.fn()
    render(<MakingButton {...words} isLoading onClick={onClick} />)
    await userEvent.click(screen.getByRole('button', { name: 'Sending…' }))
    expect(onClick).not.toHaveBeenCalled()
  })

  it('keeps its estimate and gives the reason over the quota', () => {
    render(<MakingButton {...words} estimate="back tomorrow" disabledReason="Today's limit is used up." />)
    const button = screen.getByRole('button')
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'limit',
    )
    expect(screen.getByText('back tomorrow')).toBeTruthy()
  })
})
