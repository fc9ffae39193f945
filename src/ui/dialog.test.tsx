// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Dialog, type DialogProps } from './dialog'

afterEach(cleanup)

const renderDialog = (props: Partial<DialogProps> = {}) => {
  const onSafe = vi.fn()
  const onAct = vi.fn()
  render(
    <Dialog
      isOpen
      title="Publish “The Fox”?"
      body="Anyone can read its 8 pages."
      safeLabel="Not yet"
      actLabel="Publish"
      onSafe={onSafe}
      onAct={onAct}
      {...props}
    />,
  )
  return { onSafe, onAct }
}
const button = (name: string) => screen.getByRole('button', { name })

describe('Dialog', () => {
  it('asks a question, names the consequence, and focuses the action', async () => {
    renderDialog()
    const dialog = screen.getByRole('dialog', { name: 'Publish “The Fox”?' })
    expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      '8 pages',
    )
    await waitFor(() => expect(document.activeElement).toBe(button('Publish')))
  })

  it('starts on the safe verb where there is no way back', async () => {
    renderDialog({ isDangerous: true })
    expect(screen.getByRole('alertdialog')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(button('Not yet')))
  })

  it('takes Escape for the safe verb', async () => {
    const { onSafe, onAct } = renderDialog()
    await userEvent.keyboard('{Escape}')
    expect(onSafe).toHaveBeenCalledOnce()
    expect(onAct).not.toHaveBeenCalled()
  })

  it('cannot be left or sent twice while it acts', async () => {
    const { onSafe, onAct } = renderDialog({ isActing: true, actingLabel: 'Publishing…' })
    await userEvent.keyboard('{Escape}')
    await userEvent.click(button('Publishing…'))
    expect(onSafe).not.toHaveBeenCalled()
    expect(onAct).not.toHaveBeenCalled()
  })

  it('keeps Tab inside', async () => {
    renderDialog()
    await waitFor(() => expect(document.activeElement).toBe(button('Publish')))
    await userEvent.tab()
    expect(document.activeElement).toBe(button('Not yet'))
  })
})
