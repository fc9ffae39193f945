// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MediaGrid } from './media-grid'
import { MediaTile } from './media-tile'

afterEach(cleanup)

const COLUMNS = 2

/** happy-dom lays nothing out: give every tile its place in two columns of 100 px. */
const layOut = () =>
  screen.getAllByRole('link').forEach((link, index) => {
    const left = (index % COLUMNS) * 110
    const top = Math.floor(index / COLUMNS) * 110
    vi.spyOn(link, 'getBoundingClientRect').mockReturnValue(new DOMRect(left, top, 100, 100))
  })

const renderGrid = () => {
  vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(false) // nothing is fetched here
  render(
    <MediaGrid label="My library">
      {['fox', 'lighthouse', 'whale', 'dragon'].map((name) => (
        <MediaTile
          key={name}
          href={`/picture/${name}`}
          src={`/files/${name}.webp`}
          alt={name}
          width={832}
          height={1216}
          missingLabel="The file is damaged"
        />
      ))}
    </MediaGrid>,
  )
  layOut()
}
const focused = () => document.activeElement?.getAttribute('href')

describe('MediaGrid', () => {
  it('is a named feed of articles, each one link named by its picture', () => {
    renderGrid()
    expect(screen.getByRole('feed', { name: 'My library' })).toBeTruthy()
    expect(screen.getAllByRole('article')).toHaveLength(4)
    expect(screen.getByRole('link', { name: 'whale' }).getAttribute('href')).toBe('/picture/whale')
  })

  it('moves focus with the arrows by what the eye sees', async () => {
    renderGrid()
    await userEvent.tab()
    expect(focused()).toBe('/picture/fox')
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()).toBe('/picture/lighthouse')
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toBe('/picture/dragon')
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}')
    expect(focused()).toBe('/picture/fox')
    await userEvent.keyboard('{ArrowUp}')
    expect(focused()).toBe('/picture/fox')
  })

  it('reserves the exact size before a picture loads', () => {
    renderGrid()
    const image = screen.getByRole('img', { name: 'fox' })
    expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['832', '1216'])
    expect(screen.getAllByRole('article')[0]?.className).toContain('rows-97')
  })

  it('says so when a file does not load', () => {
    renderGrid()
    fireEvent.error(screen.getByRole('img', { name: 'fox' }))
    expect(screen.getByText('The file is damaged')).toBeTruthy()
    expect(screen.queryByRole('img', { name: 'fox' })).toBeNull()
  })
})
