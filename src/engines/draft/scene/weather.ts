import { line, mark, type Op } from '../vectors/display-list'
import { at, ellipse } from '../vectors/geometry'
import { mist } from '../vectors/scenery/terrain'
import type { Stage } from './stage'

const snow = (stage: Stage): Op[] => {
  const random = stage.random('snowfall')
  return Array.from({ length: Math.round(stage.width * 0.19) }, () => {
    const near = random.next() ** 4
    const r = 1.6 + near * 9
    return mark(ellipse(random.range(0, stage.width), random.range(0, 1000), r, r * 0.94), '#f7f8f8', {
      emissive: stage.light.isLit ? 0.7 : 0.9,
      opacity: near > 0.5 ? 0.62 : 0.88,
    })
  })
}

const rain = (stage: Stage): Op[] => {
  const random = stage.random('rainfall')
  const ops: Op[] = []
  for (let i = 0; i < Math.round(stage.width * 0.13); i++) {
    const near = random.next() ** 2
    const length = 26 + near * 74
    const x = random.range(-30, stage.width + 60)
    const y = random.range(-60, 980)
    ops.push(
      line(`M${at(x, y)}l${at(-length * 0.26, length)}`, '#e4edf2', 1.2 + near * 2, {
        opacity: 0.3 + near * 0.3,
        emissive: 0.6,
      }),
    )
  }
  for (let i = 0; i < Math.round(stage.width * 0.05); i++) {
    const t = random.next()
    const w = 8 + t * 20
    ops.push(
      line(
        `M${at(random.range(0, stage.width), stage.horizon + 30 + t * 390)}q${at(w * 0.5, -w * 0.34)} ${at(w, 0)}`,
        '#e4edf2',
        1.2 + t * 1.3,
        { opacity: 0.5, emissive: 0.6 },
      ),
    )
  }
  return ops
}

const lightning = (stage: Stage): Op[] => {
  const x = stage.width * 0.72
  return [
    line(
      `M${at(x, 0)}l${at(-46, 130)}l${at(38, 12)}l${at(-66, 150)}l${at(30, 10)}l${at(-40, 120)}`,
      '#f4f1ff',
      7,
      { emissive: 1 },
    ),
    line(`M${at(x - 20, 150)}l${at(56, 74)}l${at(-12, 60)}`, '#f4f1ff', 3.4, { emissive: 1, opacity: 0.8 }),
  ]
}

/** What falls or drifts between us and the scene. */
export const drawWeather = (stage: Stage): Op[] => {
  const { width, horizon, light } = stage
  switch (stage.spec.weather) {
    case 'snow':
      return snow(stage)
    case 'rain':
      return rain(stage)
    case 'storm':
      return [...lightning(stage), ...rain(stage)]
    case 'fog':
      return [mist(width, horizon + 30, 420, light.fog, 0.62), mist(width, 900, 300, light.fog, 0.42)]
    default:
      return []
  }
}
