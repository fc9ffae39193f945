// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PromptBox } from './prompt-box'

afterEach(cleanup)

const onSubmit = vi.fn()
const onRecall = vi.fn()
afterEach(() => vi.clearAllMocks())

function Harness({ initial = '' }: Readonly<{ initial?: string }>) {
  const [value, setValue] = useState(initial)
  return (
    <PromptBox
      label="What should be seen?"
      value={value}
      onChange={setValue}
      onSubmit={onSubmit}
      onRecall={onRecall}
      maxLength={10}
      counterLabel={(used, max) => `${used} of ${max}`}
    />
  )
}
const box = () => screen.getByLabelText<HTMLTextAreaElement>('What should be seen?')

describe('PromptBox', () => {
  it('sends with Ctrl + Enter and with ⌘ + Enter; Enter alone is a new line', async () => {
    render(<Harness initial="fox" />)
    await userEvent.type(box(), '{Enter}')
    expect(onSubmit).not.toHaveBeenCalled()
    expect(box().value).toBe('fox\n')
    await userEvent.keyboard('{Control>}{Enter}{/Control}{Meta>}{Enter}{/Meta}')
    expect(onSubmit).toHaveBeenCalledTimes(2)
  })

  it('counts from 80 % on and ties the counter to the box', async () => {
    render(<Harness initial="1234567" />)
    expect(screen.queryByText('7 of 10')).toBeNull()
    await userEvent.type(box(), '8')
    const counter = screen.getByText('8 of 10')
    expect(box().getAttribute('aria-describedby')).toContain(counter.id)
  })

  it('keeps a text that is too long, marks it and does not send it', async () => {
    render(<Harness />)
    await userEvent.click(box())
    await userEvent.paste('a text over the limit')
    expect(box().value).toBe('a text over the limit')
    expect(box().getAttribute('aria-invalid')).toBe('true')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('asks for the last prompt on ↑, only when it is empty', async () => {
    render(<Harness />)
    await userEvent.type(box(), '{ArrowUp}')
    expect(onRecall).toHaveBeenCalledOnce()
    await userEvent.type(box(), 'fox{ArrowUp}')
    expect(onRecall).toHaveBeenCalledOnce()
  })
})
