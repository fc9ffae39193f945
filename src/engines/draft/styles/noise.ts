import { createRandom } from '../vectors/random'

/** Side of a noise tile in pixels; a power of two, so that it wraps with a mask. */
export const TILE = 256

const whiteTile = (name: string): Float32Array => {
  const random = createRandom(name)
  return new Float32Array(TILE * TILE).map(() => random.next())
}

const normalise = (tile: Float32Array): Float32Array => {
  let low = Infinity
  let high = -Infinity
  for (const v of tile) {
    if (v < low) low = v
    if (v > high) high = v
  }
  return tile.map((v) => (v - low) / (high - low))
}

/** Value noise on a lattice of `cellX` × `cellY` pixels, wrapping at the edges. */
const latticeTile = (name: string, cellX: number, cellY: number): Float32Array => {
  const random = createRandom(name)
  const columns = TILE / cellX
  const rows = TILE / cellY
  const lattice = new Float32Array(columns * rows).map(() => random.next())
  const value = (x: number, y: number): number => lattice[(y % rows) * columns + (x % columns)] ?? 0
  const ease = (t: number): number => t * t * (3 - 2 * t)
  return new Float32Array(TILE * TILE).map((_, i) => {
    const x = (i % TILE) / cellX
    const y = Math.floor(i / TILE) / cellY
    const ix = Math.floor(x)
    const iy = Math.floor(y)
    const tx = ease(x - ix)
    const ty = ease(y - iy)
    const above = value(ix, iy) * (1 - tx) + value(ix + 1, iy) * tx
    const below = value(ix, iy + 1) * (1 - tx) + value(ix + 1, iy + 1) * tx
    return above * (1 - ty) + below * ty
  })
}

const blurTile = (tile: Float32Array): Float32Array =>
  normalise(
    tile.map((_, i) => {
      const x = i % TILE
      const y = Math.floor(i / TILE)
      let sum = 0
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++)
          sum += tile[((y + dy) & (TILE - 1)) * TILE + ((x + dx) & (TILE - 1))] ?? 0
      return sum
    }),
  )

const addTiles = (a: Float32Array, b: Float32Array, share: number): Float32Array =>
  normalise(a.map((v, i) => v * (1 - share) + (b[i] ?? 0) * share))

export interface NoiseTiles {
  readonly white: Float32Array
  readonly fibre: Float32Array
  readonly blotch: Float32Array
  readonly brush: Float32Array
  readonly bend: Float32Array
  readonly fine: Float32Array
}

let tiles: NoiseTiles | null = null

/** The noise of every picture: made once from fixed names, so the same on every machine. */
export const noiseTiles = (): NoiseTiles => {
  tiles ??= {
    white: whiteTile('white'),
    fibre: blurTile(whiteTile('fibre')),
    blotch: addTiles(latticeTile('blotch', 64, 64), latticeTile('blotch fine', 16, 16), 0.3),
    brush: addTiles(latticeTile('brush', 32, 4), latticeTile('bristle', 64, 2), 0.45),
    bend: latticeTile('bend', 16, 16),
    fine: latticeTile('fine', 8, 8),
  }
  return tiles
}
