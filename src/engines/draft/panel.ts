import type { Character } from './character'
import { plainFigure, type EmotionId, type FigureSpec, type MouthId, type SceneSpec } from './spec'

/** How a character of the cast speaks, and what it feels. */
export interface Acting {
  readonly character: string
  readonly mouth: MouthId
  /** Default: what the words say. */
  readonly emotion?: EmotionId
}

/** What a panel of a comic asks of its picture, beside the words. */
export interface PanelDirection {
  /** Whom the prompt's names mean. Default: nobody. */
  readonly cast?: readonly Character[]
  /** Overrides what the words say; null or missing: what they say. */
  readonly shot?: SceneSpec['shot'] | null
  /** What members of the cast do with their mouths; those who are not in the picture are passed over. */
  readonly acting?: readonly Acting[]
  /** Ids of the cast who are in the picture even if no word names them. */
  readonly must?: readonly string[]
}

/** The figure that a character is, standing and at rest. */
const figureOf = ({ id, kind, base, look }: Character): FigureSpec => ({
  ...plainFigure(kind, base),
  character: id,
  look,
})

/** The figure that the words mean without a name: the only girl of a picture in which Ola must be. */
const namelessFor = (figures: readonly FigureSpec[], { kind, base }: Character): number => {
  const alike = figures.flatMap((f, i) => (f.kind === kind && f.id === base && !f.character ? [i] : []))
  return alike.length === 1 ? (alike[0] ?? -1) : -1
}

const withMember = (figures: readonly FigureSpec[], member: Character): FigureSpec[] => {
  if (figures.some((f) => f.character === member.id)) return [...figures]
  const same = namelessFor(figures, member)
  if (same < 0) return [...figures, figureOf(member)]
  return figures.map((f, i) => (i === same ? { ...f, character: member.id, look: member.look } : f))
}

/** A scene as its comic wants it: who must be there, who speaks how, which shot. Unchanged where nothing is asked. */
export const stagePanel = (
  spec: SceneSpec,
  { cast = [], shot, acting = [], must = [] }: PanelDirection,
): SceneSpec => {
  if (cast.length === 0 && !shot && acting.length === 0 && must.length === 0) return spec
  const present = cast.filter(({ id }) => must.includes(id)).reduce(withMember, [...spec.figures])
  const figures = present.map((figure): FigureSpec => {
    const act = acting.find(({ character }) => character === figure.character)
    return act ? { ...figure, mouth: act.mouth, emotion: act.emotion ?? figure.emotion } : figure
  })
  return { ...spec, isPanel: true, shot: shot ?? spec.shot, figures }
}
