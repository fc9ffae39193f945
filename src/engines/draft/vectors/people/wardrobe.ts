import { COLOURS } from '../../lexicon/qualities'
import type { WornSpec } from '../../spec'
import type { Random } from '../random'
import type { Look } from './look'

export const CLOTHES = ['#c65b4a', '#3f7268', '#41597a', '#d9a13f', '#7a5a86', '#7d8c5a', '#b5766a'] as const

export const dressForSnow = (look: Look, random: Random, hasCostume: boolean): void => {
  if (hasCostume) return
  look.top = 'coat'
  look.hat = 'beanie'
  look.hatColour = random.pick(CLOTHES)
  look.scarf = random.pick(CLOTHES)
  look.hasBoots = true
}

/** Hair is no paint: the colours of the lexicon as they grow on heads. */
const HAIR_OF: Readonly<Record<string, string>> = {
  [COLOURS.red ?? '']: '#a93a2a',
  [COLOURS.orange ?? '']: '#b5532a',
  [COLOURS.yellow ?? '']: '#d9b05a',
  [COLOURS.gold ?? '']: '#d9b05a',
  [COLOURS.brown ?? '']: '#5b3a26',
  [COLOURS.black ?? '']: '#2a2124',
  [COLOURS.white ?? '']: '#e6e1d8',
  [COLOURS.grey ?? '']: '#b9b2a8',
  [COLOURS.silver ?? '']: '#c9c4bd',
}

const hairColour = (colour: string | null): string | null => (colour ? (HAIR_OF[colour] ?? colour) : null)

const BOUND = {
  'hair-braids': 'braids',
  'hair-pony': 'pony',
  'hair-bun': 'bun',
  'hair-bald': 'bald',
} as const

export const wear = (look: Look, { id, colour }: WornSpec): void => {
  switch (id) {
    case 'coat':
    case 'raincoat':
      look.top = 'coat'
      look.topColour = colour ?? (id === 'raincoat' ? '#e3b341' : look.topColour)
      return
    case 'dress':
      look.top = 'dress'
      look.topColour = colour ?? look.topColour
      return
    case 'sweater':
    case 'shirt':
      look.top = id
      look.topColour = colour ?? look.topColour
      return
    case 'hat':
      look.hat = look.hat ?? 'fedora'
      look.hatColour = colour ?? '#7a5a42'
      return
    case 'cap':
      look.hat = 'beanie'
      look.hatColour = colour ?? look.hatColour
      return
    case 'crown':
      look.hat = 'crown'
      look.hatColour = '#e6bd55'
      return
    case 'scarf':
      look.scarf = colour ?? '#c9473c'
      return
    case 'cape':
      look.cape = colour ?? '#a9443c'
      return
    case 'backpack':
      look.backpack = colour ?? '#7d8c5a'
      return
    case 'glasses':
      look.hasGlasses = true
      return
    case 'beard':
    case 'long-beard':
      look.beard = id === 'long-beard' ? 'long' : (look.beard ?? 'short')
      look.sex = 'm'
      look.hair = hairColour(colour) ?? look.hair
      if (!['short', 'messy', 'bald', 'curly'].includes(look.hairStyle)) look.hairStyle = 'short'
      return
    case 'boots':
      look.hasBoots = true
      look.shoes = colour ?? look.shoes
      return
    case 'trousers':
      look.bottom = 'trousers'
      look.bottomColour = colour ?? look.bottomColour
      return
    case 'skirt':
      look.bottom = 'skirt'
      look.bottomColour = colour ?? look.bottomColour
      return
    case 'helmet':
      look.hat = look.hat ?? 'helmet'
      look.hatColour = colour ?? '#a9b2ba'
      return
    case 'mask':
      look.hasMask = true
      return
    case 'apron':
      look.apron = colour ?? '#e4dccb'
      return
    case 'wings':
      look.wings = colour ?? '#dcecf0'
      return
    case 'hair':
      look.hair = hairColour(colour) ?? look.hair
      return
    case 'eyes':
      look.eyes = colour ?? '#7a5238'
      return
    case 'beret':
      look.hat = 'beret'
      look.hatColour = colour ?? look.hatColour
      return
    case 'hair-length-long':
      if (look.sex === 'f') look.hairStyle = 'long'
      return
    case 'hair-length-short':
      look.hairStyle = look.sex === 'f' ? 'bob' : 'short'
      return
    case 'hair-length-curly':
      look.hairStyle = 'curly'
      return
    case 'hair-braids':
    case 'hair-pony':
    case 'hair-bun':
    case 'hair-bald':
      look.hairStyle = BOUND[id]
      return
    case 'hair-blond':
      look.hair = '#d9b05a'
      return
    case 'hair-red':
      look.hair = '#a9492a'
      return
    case 'hair-curly':
      look.hairStyle = 'curly'
      return
    case 'hair-long':
      look.hairStyle = 'long'
  }
}

/** Things that only a costume or the cold puts on, each with what is left without it. */
const BARE: Readonly<Record<string, Partial<Look>>> = {
  hat: { hat: null },
  cap: { hat: null },
  crown: { hat: null },
  helmet: { hat: null },
  scarf: { scarf: null },
  cape: { cape: null },
  backpack: { backpack: null },
  apron: { apron: null },
  glasses: { hasGlasses: false },
  mask: { hasMask: false },
  wings: { wings: null },
  beard: { beard: null },
  'long-beard': { beard: null },
  boots: { hasBoots: false },
}

const OVERCLOTHES: ReadonlySet<string> = new Set(['coat', 'raincoat', 'dress', 'sweater'])

/** Takes off what is said to be missing; a crown is no hat, and who wears no such thing stays as they are. */
export const takeOff = (look: Look, id: string): void => {
  if ((id === 'crown') !== (look.hat === 'crown') && 'hat' in (BARE[id] ?? {})) return
  Object.assign(look, BARE[id])
  if (OVERCLOTHES.has(id) && look.top === (id === 'raincoat' ? 'coat' : id)) look.top = 'shirt'
}
