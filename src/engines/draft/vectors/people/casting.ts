import type { LookSpec, WornSpec } from '../../spec'
import type { Hex } from '../colour'
import { createRandom, type Random } from '../random'
import { COSTUMES } from './data/costumes'
import type { HairStyle, Look } from './look'
import { dressForSnow, takeOff, wear, CLOTHES } from './wardrobe'

const SKINS = ['#f3c9a6', '#eab98f', '#d9a37c', '#b57d56', '#8a5a3c', '#f0cdb0'] as const

const HAIRS = ['#33261f', '#5b3a26', '#8a3f22', '#c79a55', '#2a1d1b', '#7a5238'] as const

const TROUSERS = ['#41597a', '#5a4a42', '#3b3f4a', '#6b7350'] as const

const GREYS = ['#c9c4bd', '#b9b2a8', '#ddd8ce'] as const

const hairStyleFor = (look: Look, random: Random): HairStyle => {
  if (look.sex === 'm')
    return look.age === 'old'
      ? random.pick(['bald', 'short'])
      : random.pick(['short', 'messy', 'short', 'curly'])
  if (look.age === 'old') return 'bun'
  return look.age === 'child'
    ? random.pick(['pigtails', 'braids', 'bob', 'pony'])
    : random.pick(['long', 'bob', 'pony', 'bun', 'curly'])
}

export interface LookRequest {
  readonly id: string
  /** The same name always gives the same person. */
  readonly name: string
  readonly colour: Hex | null
  readonly wears: readonly WornSpec[]
  /** What is taken off again; see `takeOff`. */
  readonly lacks?: readonly string[] | undefined
  readonly isCold: boolean
  /** What is settled already, whatever word and chance say; it is dressed for any weather. */
  readonly settled?: LookSpec | undefined
}

const defined = (look: LookSpec): Partial<Look> =>
  Object.fromEntries(Object.entries(look).filter(([key, value]) => value !== undefined && key !== 'colour'))

/** A person: what the word says, then what chance fills in, then what is worn. */
export const lookOf = ({ id, name, colour, wears, lacks = [], isCold, settled }: LookRequest): Look => {
  const random = createRandom(`look|${name}`)
  const costume = COSTUMES[id] ?? {}
  const topColour = random.pick(CLOTHES)
  const look: Look = {
    age: 'adult',
    sex: random.next() < 0.5 ? 'f' : 'm',
    skin: random.pick(SKINS),
    hair: random.pick(HAIRS),
    hairStyle: 'short',
    top: random.pick(['tee', 'sweater', 'shirt']),
    topColour,
    accent: '#efe6d4',
    bottom: 'trousers',
    bottomColour: random.pick(TROUSERS),
    shoes: '#4a332c',
    hasBoots: false,
    hat: null,
    hatColour: random.pick(CLOTHES),
    scarf: null,
    cape: null,
    backpack: null,
    apron: null,
    beard: null,
    hasGlasses: false,
    hasMask: false,
    wings: null,
    ...costume,
  }
  if (look.age === 'old' && !costume.hair) look.hair = random.pick(GREYS)
  if (!costume.hairStyle) look.hairStyle = hairStyleFor(look, random)
  if (look.sex === 'f' && !costume.top && random.next() < 0.6) look.top = 'dress'
  if (settled) Object.assign(look, defined(settled))
  else if (isCold) dressForSnow(look, random, costume.top !== undefined && id !== 'grandma')
  if (colour) look.topColour = colour
  for (const worn of wears) wear(look, worn)
  for (const id of lacks) takeOff(look, id)
  return look
}
