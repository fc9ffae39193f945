import type { Hex } from '../colour'
import type { Age } from './proportions'

export type TopKind = 'tee' | 'shirt' | 'sweater' | 'coat' | 'dress' | 'robe' | 'suit' | 'armour'

export type HairStyle =
  'short' | 'messy' | 'bob' | 'long' | 'pony' | 'pigtails' | 'braids' | 'bun' | 'curly' | 'bald'

export type HatKind =
  | 'beanie'
  | 'fedora'
  | 'pointed'
  | 'crown'
  | 'chef'
  | 'santa'
  | 'peaked'
  | 'helmet'
  | 'hardhat'
  | 'pirate'
  | 'straw'
  | 'hood'
  | 'bubble'
  | 'nurse'
  | 'beret'

/** How a person looks: plain data, nothing about pose or light. */
export interface Look {
  age: Age
  sex: 'f' | 'm'
  skin: Hex
  hair: Hex
  hairStyle: HairStyle
  top: TopKind
  topColour: Hex
  /** Trim: lapels, belt, buttons. */
  accent: Hex
  bottom: 'trousers' | 'shorts' | 'skirt'
  bottomColour: Hex
  shoes: Hex
  hasBoots: boolean
  hat: HatKind | null
  hatColour: Hex
  scarf: Hex | null
  cape: Hex | null
  backpack: Hex | null
  apron: Hex | null
  beard: 'short' | 'long' | null
  hasGlasses: boolean
  hasMask: boolean
  wings: Hex | null
  /** Colour of the iris. Default: dark all over. */
  eyes?: Hex
}
