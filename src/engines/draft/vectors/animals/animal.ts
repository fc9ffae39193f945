import type { MouthId, PoseId } from '../../spec'
import { mix, type Hex } from '../colour'
import type { Drawing } from '../display-list'
import type { Breed } from './breed'
import type { Build } from './build'
import { BREEDS, type BreedId } from './data/breeds'
import { sitting, lying } from './resting'
import { stanceOf } from './stances'
import { upright } from './upright'

export interface AnimalLook {
  readonly pose: PoseId
  readonly colour: Hex | null
  readonly isAsleep: boolean
  readonly mouth?: MouthId | undefined
}

/** A four-legged animal from the side, its face turned to us where its kind allows. */
export const animal = (id: BreedId, { pose, colour, isAsleep, mouth }: AnimalLook): Drawing => {
  const breed: Breed = BREEDS[id]
  const fur = colour ?? breed.fur
  const coloured: Breed = colour
    ? {
        ...breed,
        fur,
        belly: mix(fur, '#ffffff', 0.55),
        ...(breed.stripes ? { stripes: mix(fur, '#1c1420', 0.45) } : {}),
      }
    : breed
  const b: Build = {
    breed: coloured,
    fur,
    dark: mix(fur, '#1f1633', 0.24),
    H: breed.height,
    L: breed.length * breed.height,
    mouth,
  }
  const stance = stanceOf(pose, breed.headKind === 'face' && !breed.hasSpines)
  if (stance === 'sit') return sitting(b, id, isAsleep)
  if (stance === 'lie') return lying(b, id)
  return upright(b, id, stance, isAsleep)
}
