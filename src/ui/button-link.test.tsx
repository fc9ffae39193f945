// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ButtonLink } from './button-link'
import type { LinkElementProps } from './link-component'

afterEach(cleanup)

const RouterLink = ({ href, children, ...rest }: LinkElementProps) => (
  <a {...rest} href={`/pl${href}`}>
    {children}
  </a>
)

describe('ButtonLink', () => {
  it('is a plain link', () => {
    render(<ButtonLink href="/studio">Open the studio</ButtonLink>)
    expect(screen.getByRole('link', { name: 'Open the studio' }).getAttribute('href')).toBe('/studio')
  })

  it("is rendered by a router's link when one is given", () => {
    render(
      <ButtonLink href="/studio" as={RouterLink}>
        Studio
      </ButtonLink>,
    )
    expect(screen.getByRole('link').getAttribute('href')).toBe('/pl/studio')
  })
})
