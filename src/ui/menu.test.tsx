// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Ellipsis } from 'lucide-react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Menu } from './menu'

afterEach(cleanup)

const onDownload = vi.fn()
const onMove = vi.fn()
afterEach(() => vi.clearAllMocks())

const renderMenu = () =>
  render(
    <Menu
      button={{ label: 'More', icon: <Ellipsis aria-hidden />, isIconOnly: true }}
      items={[
        { label: 'Open', href: '/picture/1' },
        { label: 'Move to an album', onSelect: onMove, disabledReason: 'Make an album first.' },
        { label: 'Download', onSelect: onDownload },
      ]}
    />,
  )

describe('Menu', () => {
  it('opens and acts by keyboard, past what is not allowed', async () => {
    renderMenu()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}')
    expect(onDownload).toHaveBeenCalledOnce()
    expect(onMove).not.toHaveBeenCalled()
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('gives focus back on Escape', async () => {
    renderMenu()
    const button = screen.getByRole('button', { name: 'More' })
    await userEvent.click(button)
    expect(screen.getByRole('menu')).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(button)
  })

  it('holds links and shows why an item is not allowed', async () => {
    renderMenu()
    await userEvent.click(screen.getByRole('button'))
    expect(screen.getByRole('menuitem', { name: 'Open' }).getAttribute('href')).toBe('/picture/1')
    const move = screen.getByRole('menuitem', { name: /Move to an album.*Make an album first/ })
    await userEvent.click(move)
    expect(onMove).not.toHaveBeenCalled()
  })
})
