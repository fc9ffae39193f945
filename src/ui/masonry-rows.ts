const ROWS_PER_COLUMN_WIDTH = 64
const GUTTER_ROWS = 3
const MIN_ROWS = 16
const MAX_ROWS = 195

/**
 * The class that makes a tile as tall in the masonry as its picture asks for: `rows-88` for a picture of 3 : 4.
 * Bounded to the classes of `theme/masonry.css`, that is to ratios from about 5 : 1 to 1 : 3; beyond them the tile shows
 * the middle.
 *
 * @param width - of the picture in px, > 0
 * @param height - of the picture in px, > 0
 */
export const masonryRows = (width: number, height: number): string => {
  const rows = Math.round((ROWS_PER_COLUMN_WIDTH * height) / width) + GUTTER_ROWS
  return `rows-${Math.min(MAX_ROWS, Math.max(MIN_ROWS, rows))}`
}
