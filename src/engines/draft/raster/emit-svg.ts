import { round } from '../vectors/geometry'
import type { GradientOp, GroupOp, Op, PathOp } from '../vectors/display-list'
import type { Hex } from '../vectors/colour'
import type { Grade } from '../scene/light'
import type { LineRule } from '../styles/style'
import { TONE_DEFINITIONS, tonePaint } from './tone-gradients'

/** What both passes need to know about a scene. */
export interface EmitContext {
  /** Window on the scene, in scene units. */
  readonly viewBox: readonly [number, number, number, number]
  readonly widthPx: number
  readonly heightPx: number
  readonly grade: Grade
  readonly fog: Hex
  readonly isLightLeft: boolean
  readonly lines: LineRule | null
}

/** `colour` holds the graded fills, `tone` the same shapes with red for shadow and green for light. */
export type Pass = 'colour' | 'tone'

interface State {
  readonly depth: number
  readonly scale: number
  readonly isFlipped: boolean
  readonly emissive: number
  readonly lift: number
  readonly silhouette: Hex | null
  readonly noOutline: boolean
}

const START: State = {
  depth: 0,
  scale: 1,
  isFlipped: false,
  emissive: 0,
  lift: 0,
  silhouette: null,
  noOutline: false,
}

const transformOf = (op: GroupOp): string => {
  let t = ''
  if (op.matrix) t += `matrix(${op.matrix.map((n) => n.toFixed(4)).join(' ')})`
  if (op.x !== undefined || op.y !== undefined) t += `translate(${round(op.x ?? 0)} ${round(op.y ?? 0)})`
  if (op.rotate) t += `rotate(${round(op.rotate)})`
  const scale = op.scale ?? 1
  if (op.flip || scale !== 1) t += `scale(${(op.flip ? -scale : scale).toFixed(4)} ${scale.toFixed(4)})`
  return t ? ` transform="${t}"` : ''
}

const within = (state: State, op: GroupOp): State => ({
  depth: op.depth ?? state.depth,
  scale: state.scale * (op.scale ?? 1),
  isFlipped: op.flip ? !state.isFlipped : state.isFlipped,
  emissive: op.emissive ?? state.emissive,
  lift: op.lift ?? state.lift,
  silhouette: op.silhouette ?? state.silhouette,
  noOutline: op.noOutline ?? state.noOutline,
})

const opacityOf = (op: PathOp): string => (op.opacity === undefined ? '' : ` opacity="${op.opacity}"`)

const silhouettePath = (op: PathOp, colour: Hex): string => {
  if (op.raw || (op.opacity ?? 1) < 0.5) return ''
  if (op.fill) return `<path d="${op.d}" fill="${colour}"${op.evenOdd ? ' fill-rule="evenodd"' : ''}/>`
  return `<path d="${op.d}" fill="none" stroke="${colour}" stroke-width="${round(op.strokeWidth ?? 1)}" stroke-linecap="round" stroke-linejoin="round"/>`
}

const outlined = (op: PathOp, fill: Hex, state: State, context: EmitContext, lines: LineRule): string => {
  const width = lines.width(state.depth) / state.scale
  if (width <= 0) return ''
  const colour = lines.colour(fill, context.fog, state.depth)
  const rule = op.evenOdd ? ' fill-rule="evenodd"' : ''
  const edge = `stroke="${colour}" stroke-linejoin="round"`
  const away = (state.isFlipped === context.isLightLeft ? -1 : 1) * width * lines.offset
  // An offset silhouette below the fill makes the line heavier on the side away from the light.
  const heavy = lines.offset
    ? `<path d="${op.d}" fill="${colour}" ${edge} stroke-width="${round(width * 1.2)}" transform="translate(${round(away)} ${round(width * lines.offset * 0.8)})"${rule}/>`
    : ''
  return `${heavy}<path d="${op.d}" fill="${fill}" ${edge} stroke-width="${round(width)}"${rule}${opacityOf(op)}/>`
}

const colourPath = (op: PathOp, state: State, context: EmitContext): string => {
  const grade = (hex: Hex): Hex =>
    op.raw ? hex : context.grade(hex, state.depth, op.emissive ?? state.emissive, state.lift)
  const fill = op.fill ? grade(op.fill) : null
  if (fill && context.lines && op.outline && !state.noOutline && (op.opacity ?? 1) > 0.7) {
    const drawn = outlined(op, fill, state, context, context.lines)
    if (drawn) return drawn
  }
  const strokeColour = op.stroke ? grade(op.stroke) : null
  const stroke = strokeColour
    ? ` stroke="${context.lines && !op.raw ? context.lines.detail(strokeColour) : strokeColour}" stroke-width="${round(op.strokeWidth ?? 1)}" stroke-linecap="round" stroke-linejoin="round"`
    : ''
  const rule = op.evenOdd ? ' fill-rule="evenodd"' : ''
  return `<path d="${op.d}" fill="${fill ?? 'none'}"${rule}${stroke}${opacityOf(op)}/>`
}

const tonePath = (op: PathOp, state: State, context: EmitContext): string => {
  if (!op.fill || op.raw || op.keepsTone || state.silhouette) return ''
  const opacity = op.opacity ?? 1
  if (opacity < 0.6 && op.tone === 'none') return ''
  const isFlat = op.tone === 'none' || (op.emissive ?? 0) >= 0.5
  const paint = isFlat ? '#000' : tonePaint(op.tone, context.isLightLeft !== state.isFlipped)
  const rule = op.evenOdd ? ' fill-rule="evenodd"' : ''
  return `<path d="${op.d}" fill="${paint}"${rule}${opacityOf(op)}/>`
}

const gradientOp = (op: GradientOp, id: string): { body: string; definition: string } => ({
  body: `<rect x="${round(op.x)}" y="${round(op.y)}" width="${round(op.width)}" height="${round(op.height)}" fill="url(#${id})"/>`,
  definition: `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${op.stops
    .map((s) => `<stop offset="${s.at}" stop-color="${s.colour}" stop-opacity="${s.opacity ?? 1}"/>`)
    .join('')}</linearGradient>`,
})

/** Writes one pass of a display list as SVG: paths, groups, clips and linear gradients only, no filters, no text. */
export const emitSvg = (ops: readonly Op[], context: EmitContext, pass: Pass): string => {
  const definitions: string[] = []
  const walkAll = (list: readonly Op[], state: State): string => list.map((op) => walk(op, state)).join('')
  const walkGroup = (op: GroupOp, state: State): string => {
    const inner = walkAll(op.children, within(state, op))
    if (!inner) return ''
    const opacity = op.opacity === undefined ? '' : ` opacity="${op.opacity}"`
    if (!op.clip) return `<g${transformOf(op)}${opacity}>${inner}</g>`
    const id = `c${definitions.length}`
    definitions.push(`<clipPath id="${id}"><path d="${op.clip}"/></clipPath>`)
    return `<g${transformOf(op)}${opacity}><g clip-path="url(#${id})">${inner}</g></g>`
  }
  const walk = (op: Op, state: State): string => {
    if (op.kind === 'group') return walkGroup(op, state)
    if (op.kind === 'gradient') {
      if (pass === 'tone' || state.silhouette) return ''
      const { body, definition } = gradientOp(op, `g${definitions.length}`)
      definitions.push(definition)
      return body
    }
    if (pass === 'tone') return tonePath(op, state, context)
    return state.silhouette ? silhouettePath(op, state.silhouette) : colourPath(op, state, context)
  }
  const body = walkAll(ops, START)
  const [x, y, w, h] = context.viewBox
  const ground = pass === 'tone' ? `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#000"/>` : ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${context.widthPx}" height="${context.heightPx}" ` +
    `viewBox="${round(x)} ${round(y)} ${round(w)} ${round(h)}" preserveAspectRatio="none">` +
    `<defs>${pass === 'tone' ? TONE_DEFINITIONS : ''}${definitions.join('')}</defs>${ground}${body}</svg>`
  )
}
