// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ToastProvider, useToast, type ToastMessage } from './toast'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Show({ message }: Readonly<{ message: ToastMessage }>) {
  const { show } = useToast()
  return (
    <>
      <button onClick={() => show(message)}>act</button>
      <input aria-label="text" />
    </>
  )
}

const renderAndShow = (message: ToastMessage) => {
  render(
    <ToastProvider undoLabel="Undo" closeLabel="Close">
      <Show message={message} />
    </ToastProvider>,
  )
  fireEvent.click(screen.getByText('act'))
}
const pass = (ms: number): void => {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

describe('toasts', () => {
  it('announces politely and goes after 6 s', () => {
    renderAndShow({ text: 'Saved' })
    expect(screen.getByRole('status').textContent).toContain('Saved')
    pass(5_900)
    expect(screen.queryByText('Saved')).not.toBeNull()
    pass(200)
    expect(screen.queryByText('Saved')).toBeNull()
  })

  it('waits while it is under a pointer or has focus', () => {
    renderAndShow({ text: 'Saved' })
    fireEvent.pointerEnter(screen.getByText('Saved').parentElement as HTMLElement)
    pass(20_000)
    expect(screen.queryByText('Saved')).not.toBeNull()
    fireEvent.pointerLeave(screen.getByText('Saved').parentElement as HTMLElement)
    pass(6_000)
    expect(screen.queryByText('Saved')).toBeNull()
  })

  it('undoes by its button, once', () => {
    const onUndo = vi.fn()
    renderAndShow({ text: 'Moved', onUndo })
    pass(9_000)
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(onUndo).toHaveBeenCalledOnce()
    expect(screen.queryByText('Moved')).toBeNull()
  })

  it('undoes by Ctrl + Z, but leaves that key to a text being written', () => {
    const onUndo = vi.fn()
    renderAndShow({ text: 'Moved', onUndo })
    fireEvent.keyDown(screen.getByLabelText('text'), { key: 'z', ctrlKey: true })
    expect(onUndo).not.toHaveBeenCalled()
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    expect(onUndo).toHaveBeenCalledOnce()
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    expect(onUndo).toHaveBeenCalledOnce()
  })

  it('shows one at a time', () => {
    renderAndShow({ text: 'Saved' })
    fireEvent.click(screen.getByText('act'))
    expect(screen.getAllByText('Saved')).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.getAllByText('Saved')).toHaveLength(1)
  })

  it('needs its provider', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<Show message={{ text: 'x' }} />)).toThrow('ToastProvider')
  })
})
