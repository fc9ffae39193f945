/** A colour as `#rrggbb`. */
export type Hex = string

export interface Lab {
  readonly L: number
  readonly a: number
  readonly b: number
}

export const clamp = (value: number, low = 0, high = 1): number =>
  value < low ? low : value > high ? high : value

/** Red, green and blue, each 0–255. */
export const channels = (hex: Hex): readonly [number, number, number] => {
  const n = Number.parseInt(hex.slice(1, 7), 16)
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255]
}

const toHex = (r: number, g: number, b: number): Hex =>
  '#' + ((1 << 24) | (Math.round(r) << 16) | (Math.round(g) << 8) | Math.round(b)).toString(16).slice(1)

const linear = (byte: number): number => {
  const c = byte / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

const encoded = (c: number): number =>
  clamp(c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055) * 255

/** OKLab (Björn Ottosson, 2020): mixes and fades in it keep their hue. */
export const toLab = (hex: Hex): Lab => {
  const [r, g, b] = channels(hex).map(linear) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return {
    L: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

export const fromLab = ({ L, a, b }: Lab): Hex => {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return toHex(
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  )
}

/** `amount` 0 gives `from`, 1 gives `to`. */
export const mix = (from: Hex, to: Hex, amount: number): Hex => {
  const x = toLab(from)
  const y = toLab(to)
  return fromLab({
    L: x.L + (y.L - x.L) * amount,
    a: x.a + (y.a - x.a) * amount,
    b: x.b + (y.b - x.b) * amount,
  })
}

/** `by` is added to the OKLab lightness (0–1); negative darkens. */
export const lighten = (hex: Hex, by: number): Hex => {
  const lab = toLab(hex)
  return fromLab({ ...lab, L: clamp(lab.L + by) })
}

/** What a coloured light leaves of a colour: channel by channel. */
export const multiply = (hex: Hex, light: Hex): Hex => {
  const [r, g, b] = channels(hex)
  const [x, y, z] = channels(light)
  return toHex((r * x) / 255, (g * y) / 255, (b * z) / 255)
}
