import { animal } from '../vectors/animals/animal'
import { BREEDS, isBreed, type BreedId } from '../vectors/animals/data/breeds'
import type { Drawing } from '../vectors/display-list'
import { alien } from '../vectors/creatures/alien'
import { bird } from '../vectors/animals/bird'
import { dragon } from '../vectors/creatures/dragon'
import { ghost } from '../vectors/creatures/ghost'
import { owl } from '../vectors/animals/owl'
import { robot } from '../vectors/creatures/robot'
import { snowman } from '../vectors/creatures/snowman'
import { lookOf } from '../vectors/people/casting'
import { person, type Held } from '../vectors/people/person'
import { artDrawing } from '../vectors/things/emoji-art'
import { ballOps, balloonOps, book, flowerOps, lantern, staff, sword, umbrella } from '../vectors/things/held'
import { group } from '../vectors/display-list'
import type { FigureSpec, HeldSpec, PoseId } from '../spec'

/** What only a figure on two legs can do: an animal that does it is drawn clothed. */
const UPRIGHT_POSES: ReadonlySet<PoseId> = new Set([
  'read',
  'dance',
  'wave',
  'point',
  'cheer',
  'hold',
  'fight',
  'ride',
])
const FACES: ReadonlySet<string> = new Set(
  Object.entries(BREEDS)
    .filter(([, b]) => b.headKind === 'face')
    .map(([id]) => id),
)

const heldArt = (id: string, colour: string | null): Held | null => {
  const art = artDrawing(id, colour)
  if (!art) return null
  return { ops: [group(art.ops, { y: art.height * 0.3 })], height: art.height, grip: 'hand' }
}

export const heldThing = ({ id, colour }: HeldSpec): Held | null => {
  switch (id) {
    case 'umbrella':
      return umbrella(colour ?? undefined)
    case 'lantern':
      return lantern()
    case 'balloon':
      return { ops: balloonOps(colour ?? undefined), height: 172, grip: 'hand' }
    case 'book':
      return book(colour ?? undefined)
    case 'sword':
      return sword()
    case 'staff':
      return staff()
    case 'ball':
      return { ops: ballOps(colour ?? undefined), height: 24, grip: 'hand' }
    case 'flower':
      return { ops: flowerOps(colour ?? undefined), height: 46, grip: 'hand' }
    default:
      return heldArt(id, colour)
  }
}

const clothedAnimal = (figure: FigureSpec, breed: BreedId, name: string, isCold: boolean): Drawing => {
  const look = lookOf({
    id: 'person',
    name,
    colour: null,
    wears: figure.wears,
    lacks: figure.lacks,
    isCold: false,
    settled: figure.look,
  })
  const top = figure.look?.top
    ? look.top
    : figure.wears.some((w) => ['coat', 'raincoat', 'dress', 'sweater', 'shirt'].includes(w.id))
      ? look.top
      : isCold
        ? 'coat'
        : 'sweater'
  return person({
    look: { ...look, age: 'adult', top, hairStyle: 'bald', beard: null, skin: BREEDS[breed].fur },
    name,
    pose: figure.pose,
    emotion: figure.emotion,
    mouth: figure.mouth,
    held: figure.holds ? heldThing(figure.holds) : null,
    beast: { breed, fur: figure.colour ?? figure.look?.colour ?? null },
  })
}

/** An animal of the cast that wears something walks on two legs, in every picture. */
const hasClothes = ({ look = {} }: FigureSpec): boolean =>
  Boolean(look.top ?? look.scarf ?? look.hat ?? look.cape ?? look.backpack ?? look.apron) ||
  look.hasGlasses === true

const creature = (figure: FigureSpec): Drawing => {
  const colour = figure.colour ?? figure.look?.colour ?? null
  const isWaving = figure.pose === 'wave' || figure.pose === 'cheer' || figure.emotion === 'joy'
  switch (figure.id) {
    case 'dragon':
      return dragon(colour, isFlier(figure))
    case 'ghost':
      return ghost(figure.mouth)
    case 'alien':
      return alien(colour, isWaving, figure.mouth)
    case 'snowman':
      return snowman(figure.mouth)
    default:
      return robot(
        colour,
        figure.emotion,
        isWaving,
        figure.holds ? heldThing(figure.holds) : null,
        figure.mouth,
      )
  }
}

/** In the air rather than on the ground. */
export const isFlier = (figure: FigureSpec): boolean =>
  figure.id === 'ghost' ||
  figure.pose === 'fly' ||
  ((figure.id === 'dragon' || figure.id === 'bird') &&
    (figure.pose === 'stand' || figure.pose === 'look') &&
    figure.relation?.how !== 'on') ||
  figure.relation?.how === 'over'

/**
 * The vectors of one figure: centimetres, feet on 0, facing right.
 *
 * @param name - decides what the spec leaves open (hair, colours); the same name gives the same look
 */
export const drawFigure = (figure: FigureSpec, name: string, isCold: boolean): Drawing => {
  const colour = figure.colour ?? figure.look?.colour ?? null
  if (figure.id === 'bird') return bird(colour, isFlier(figure))
  if (figure.id === 'owl') return owl(colour)
  if (figure.kind === 'creature') return creature(figure)
  if (isBreed(figure.id)) {
    const isClothed =
      figure.wears.length > 0 || hasClothes(figure) || figure.holds !== null || UPRIGHT_POSES.has(figure.pose)
    if (isClothed && FACES.has(figure.id)) return clothedAnimal(figure, figure.id, name, isCold)
    return animal(figure.id, {
      pose: figure.pose,
      colour,
      isAsleep: figure.emotion === 'sleep',
      mouth: figure.mouth,
    })
  }
  return person({
    look: lookOf({
      id: figure.id,
      name,
      colour: figure.colour,
      wears: figure.wears,
      lacks: figure.lacks,
      isCold,
      settled: figure.look,
    }),
    name,
    pose: figure.pose,
    emotion: figure.emotion,
    mouth: figure.mouth,
    held: figure.holds ? heldThing(figure.holds) : null,
  })
}
