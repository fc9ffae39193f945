// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { AppShell } from './app-shell'
import { BottomBar } from './bottom-bar'
import { NavItem } from './nav-item'
import { Rail } from './rail'
import { SkipLink } from './skip-link'

afterEach(cleanup)

describe('navigation', () => {
  it('marks the current place and reads the count with its noun', () => {
    render(
      <>
        <NavItem placement="rail" href="/studio" label="Studio" isCurrent />
        <NavItem placement="rail" href="/queue" label="Queue" count="3" countLabel="3 jobs" />
      </>,
    )
    expect(screen.getByRole('link', { name: 'Studio' }).getAttribute('aria-current')).toBe('page')
    expect(screen.getByRole('link', { name: /^Queue\W+3 jobs$/ }).hasAttribute('aria-current')).toBe(false)
  })

  it('puts the skip link first and leads it to main', () => {
    const { container } = render(
      <AppShell
        skipLink={<SkipLink href="#main" label="To the content" />}
        rail={
          <Rail label="Main" home={<a href="/">Kadr</a>}>
            <NavItem placement="rail" href="/studio" label="Studio" />
          </Rail>
        }
        bottomBar={
          <BottomBar label="Main, bottom">
            <NavItem placement="bar" href="/studio" label="Studio" />
          </BottomBar>
        }
      >
        <h1>Studio</h1>
      </AppShell>,
    )
    expect(container.querySelector('a')?.getAttribute('href')).toBe('#main')
    expect(screen.getByRole('main').id).toBe('main')
    expect(screen.getAllByRole('navigation').map((nav) => nav.getAttribute('aria-label'))).toEqual([
      'Main',
      'Main, bottom',
    ])
  })
})
