// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Segmented, type SegmentedOption } from './segmented'

afterEach(cleanup)

const options: SegmentedOption<string>[] = [
  { value: 'private', label: 'Only me' },
  { value: 'unlisted', label: 'With a link' },
  { value: 'public', label: 'Everyone', disabledReason: 'A guest may not publish.' },
]

function Harness() {
  const [value, setValue] = useState('private')
  return <Segmented label="Who sees it" options={options} value={value} onChange={setValue} />
}
const checked = () => screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-checked'))

describe('Segmented', () => {
  it('is a named radio group with one stop for the Tab key', async () => {
    render(<Harness />)
    expect(screen.getByRole('radiogroup', { name: 'Who sees it' })).toBeTruthy()
    await userEvent.tab()
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Only me' }))
    await userEvent.tab()
    expect(document.activeElement).toBe(document.body)
  })

  it('moves and chooses with the arrows, past what is not allowed', async () => {
    render(<Harness />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    expect(checked()).toEqual(['false', 'true', 'false'])
    await userEvent.keyboard('{ArrowRight}')
    expect(checked()).toEqual(['true', 'false', 'false'])
  })

  it('keeps a forbidden option in sight, with its reason', async () => {
    render(<Harness />)
    const everyone = screen.getByRole('radio', { name: /Everyone.*A guest may not publish/ })
    expect(everyone.getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(everyone)
    expect(checked()).toEqual(['true', 'false', 'false'])
  })
})
