import { clamp, fromLab, lighten, mix, multiply, toLab, type Hex } from '../vectors/colour'
import type { MoodId, SceneSpec, TimeId, WeatherId } from '../spec'

/** One light for a whole picture: what it does to every colour, and what stands in the sky. */
export interface Light {
  /** Top, middle and low sky. */
  readonly sky: readonly [Hex, Hex, Hex]
  readonly tint: Hex
  readonly fog: Hex
  /** How fast things pale with depth, 1 = clear air. */
  readonly fogDensity: number
  readonly shade: Hex
  readonly rim: Hex
  /** Factors on OKLab lightness and chroma. */
  readonly lightness: number
  readonly chroma: number
  readonly cloud: Hex
  readonly sun: Hex | null
  readonly moon: Hex | null
  /** Height of sun or moon, share of the horizon's height. */
  readonly sunHeight: number
  /** Glow round sun or moon, 0–1. */
  readonly glow: number
  readonly stars: number
  /** Windows and lamps are lit. */
  readonly isLit: boolean
  readonly hasRim: boolean
  readonly hasCastShadow: boolean
}

type Base = Omit<Light, 'fogDensity'>

const clear = { moon: null, stars: 0, isLit: false, hasRim: false, hasCastShadow: true } as const

const TIMES: Readonly<Record<TimeId, Base>> = {
  day: {
    ...clear,
    sky: ['#6cadd0', '#a6d2dc', '#f0efdb'],
    tint: '#fffaf0',
    fog: '#d3e5e4',
    shade: '#38496f',
    rim: '#fff4d8',
    lightness: 1,
    chroma: 1,
    cloud: '#fbf7ec',
    sun: '#fff6d8',
    sunHeight: 0.24,
    glow: 0.3,
  },
  morning: {
    ...clear,
    sky: ['#8fb9d4', '#d8dccf', '#fbe0b6'],
    tint: '#fff1d8',
    fog: '#f0e2d0',
    shade: '#4a5280',
    rim: '#ffe9bd',
    lightness: 1,
    chroma: 0.95,
    cloud: '#fdf1dc',
    sun: '#fff0c8',
    sunHeight: 0.5,
    glow: 0.55,
  },
  sunset: {
    ...clear,
    sky: ['#4f4a83', '#d8706c', '#fcc27c'],
    tint: '#ffbf92',
    fog: '#eba583',
    shade: '#43305f',
    rim: '#ffdc9c',
    lightness: 0.95,
    chroma: 0.92,
    cloud: '#f2a286',
    sun: '#fff0b8',
    sunHeight: 0.6,
    glow: 0.8,
    hasRim: true,
  },
  dusk: {
    ...clear,
    sky: ['#232a58', '#5f5590', '#e2988c'],
    tint: '#c9b2d0',
    fog: '#8d78a2',
    shade: '#1d1d47',
    rim: '#f2b7a0',
    lightness: 0.82,
    chroma: 0.86,
    cloud: '#8b75a4',
    sun: null,
    sunHeight: 0.9,
    glow: 0.3,
    stars: 22,
    isLit: true,
    hasRim: true,
    hasCastShadow: false,
  },
  night: {
    ...clear,
    sky: ['#0b1333', '#1c3266', '#456a99'],
    tint: '#87a4d8',
    fog: '#38598f',
    shade: '#070b26',
    rim: '#a9c8f4',
    lightness: 0.76,
    chroma: 0.78,
    cloud: '#30477a',
    sun: null,
    moon: '#f6f0d6',
    sunHeight: 0.24,
    glow: 0.42,
    stars: 110,
    isLit: true,
    hasRim: true,
  },
}

interface WeatherChange {
  readonly sky: readonly [Hex, Hex, Hex]
  readonly tint: Hex
  readonly fog: Hex
  readonly lightness: number
  readonly chroma: number
  readonly fogDensity: number
}

const WEATHER: Readonly<Record<WeatherId, WeatherChange>> = {
  rain: {
    sky: ['#66788a', '#93a2aa', '#bcc4c2'],
    tint: '#d8e2e8',
    fog: '#a3b0b5',
    lightness: 0.9,
    chroma: 0.76,
    fogDensity: 1.25,
  },
  storm: {
    sky: ['#2e3850', '#55627a', '#8c979e'],
    tint: '#b9c6d9',
    fog: '#6f7d8f',
    lightness: 0.74,
    chroma: 0.68,
    fogDensity: 1.2,
  },
  fog: {
    sky: ['#b9c3c6', '#cfd5d3', '#e2e2db'],
    tint: '#eef0ee',
    fog: '#d3d7d4',
    lightness: 0.98,
    chroma: 0.64,
    fogDensity: 2.1,
  },
  snow: {
    sky: ['#9fb3c8', '#c5d2db', '#e9e9e4'],
    tint: '#eef3fa',
    fog: '#dbe3e8',
    lightness: 1,
    chroma: 0.84,
    fogDensity: 1.3,
  },
  cloudy: {
    sky: ['#9db0ba', '#bcc8ca', '#dedfd6'],
    tint: '#eef0ee',
    fog: '#cdd5d4',
    lightness: 0.95,
    chroma: 0.84,
    fogDensity: 1.1,
  },
}

const MOODS: Readonly<Record<MoodId, { chroma: number; lightness: number; tint: Hex }>> = {
  joyful: { chroma: 1.12, lightness: 1.03, tint: '#fff2d2' },
  gloomy: { chroma: 0.6, lightness: 0.86, tint: '#c9cfdc' },
  mysterious: { chroma: 0.8, lightness: 0.86, tint: '#a9c4c4' },
  calm: { chroma: 0.92, lightness: 1.02, tint: '#f2f4ea' },
  tense: { chroma: 0.85, lightness: 0.88, tint: '#e2c0b4' },
}

const underWeather = (base: Light, time: TimeId, weather: WeatherId): Light => {
  const change = WEATHER[weather]
  const isDark = time === 'night' || time === 'dusk'
  const amount = isDark ? 0.3 : time === 'sunset' ? 0.45 : 0.88
  const isOvercast = weather !== 'snow'
  return {
    ...base,
    sky: [
      mix(base.sky[0], change.sky[0], amount),
      mix(base.sky[1], change.sky[1], amount),
      mix(base.sky[2], change.sky[2], amount),
    ],
    fog: mix(base.fog, change.fog, isDark ? 0.3 : 0.7),
    tint: multiply(base.tint, change.tint),
    lightness: base.lightness * (isDark ? 0.5 + 0.5 * change.lightness : change.lightness),
    chroma: base.chroma * change.chroma,
    fogDensity: change.fogDensity,
    glow: base.glow * 0.5,
    sun: isOvercast && time !== 'sunset' ? null : base.sun,
    moon: isOvercast ? null : base.moon,
    stars: isOvercast ? 0 : Math.round(base.stars / 2),
    cloud: isOvercast ? mix(base.cloud, '#5d6a78', 0.5) : base.cloud,
    hasCastShadow: base.hasCastShadow && !isOvercast,
  }
}

const indoors = (light: Light): Light => ({
  ...light,
  ...(light.isLit
    ? { tint: '#f4c592', lightness: 0.9, chroma: 0.88, fog: '#6b4a4f', shade: '#2d1c38', rim: '#ffd48a' }
    : { tint: '#fbeedd', lightness: 1, chroma: 0.96, fog: '#d9cbb8', shade: '#4a3f5c', rim: '#fff2d6' }),
  fogDensity: 1,
  hasCastShadow: false,
})

const SPACE: Partial<Light> = {
  sky: ['#090b22', '#151a42', '#2f2a62'],
  tint: '#dfe2f4',
  fog: '#2f2a62',
  fogDensity: 0.5,
  shade: '#0d0d2a',
  rim: '#bcd6ff',
  lightness: 0.92,
  chroma: 0.9,
  sun: null,
  moon: null,
  stars: 150,
  hasRim: true,
}

const UNDERWATER: Partial<Light> = {
  sky: ['#1c6b8c', '#3f9fae', '#8fd3c9'],
  tint: '#a9e0e4',
  fog: '#4fa6b0',
  fogDensity: 1.2,
  shade: '#0d3552',
  rim: '#d8fff6',
  sun: null,
  moon: null,
  stars: 0,
  hasCastShadow: false,
}

/** The sky without what it must not show. */
const without = (light: Light, absent: readonly string[]): Light => ({
  ...light,
  sun: absent.includes('sun') ? null : light.sun,
  moon: absent.includes('moon') ? null : light.moon,
  stars: absent.includes('star') ? 0 : light.stars,
})

/** The light of a scene: the time of day, the weather mixed over it, the mood on top, and what the place does to it. */
export const lightOf = (spec: Pick<SceneSpec, 'place' | 'time' | 'weather' | 'mood' | 'absent'>): Light =>
  without(skyLight(spec), spec.absent ?? [])

const skyLight = (spec: Pick<SceneSpec, 'place' | 'time' | 'weather' | 'mood'>): Light => {
  let light: Light = { ...TIMES[spec.time], fogDensity: 1 }
  if (spec.place === 'space') return { ...light, ...SPACE }
  if (spec.place === 'underwater') return { ...light, ...UNDERWATER }
  if (spec.weather) light = underWeather(light, spec.time, spec.weather)
  if (spec.place === 'room') light = indoors(light)
  if (!spec.mood) return light
  const mood = MOODS[spec.mood]
  return {
    ...light,
    chroma: light.chroma * mood.chroma,
    lightness: light.lightness * mood.lightness,
    tint: multiply(light.tint, mood.tint),
  }
}

export type Grade = (colour: Hex, depth: number, emissive: number, lift: number) => Hex

/** Puts one light over every colour: tint, lightness, chroma, then fog by depth. Remembers what it has seen. */
export const createGrade = (light: Light): Grade => {
  const seen = new Map<string, Hex>()
  const grade = (colour: Hex, depth: number, emissive: number): Hex => {
    if (emissive >= 1) return colour
    const lab = toLab(multiply(colour, light.tint))
    const lit = fromLab({
      L: clamp(lab.L * light.lightness),
      a: lab.a * light.chroma,
      b: lab.b * light.chroma,
    })
    const fogged = depth > 0 ? mix(lit, light.fog, clamp(0.8 * depth * light.fogDensity)) : lit
    return emissive > 0 ? mix(fogged, colour, emissive) : fogged
  }
  return (colour, depth, emissive, lift) => {
    const key = `${colour}|${depth}|${emissive}|${lift}`
    const known = seen.get(key)
    if (known) return known
    const graded = grade(colour, depth, emissive)
    const result = lift > 0 ? lighten(graded, lift) : graded
    seen.set(key, result)
    return result
  }
}
