import { z } from 'zod'

/** Ids of characters are local to their comic. */
export const CharacterId = z.string().regex(/^[a-z0-9-]{1,40}$/)

const Colour = z.string().regex(/^#[0-9a-f]{6}$/)

/** How a character looks; what is missing is drawn from a hash of its id. */
export const CharacterLook = z
  .strictObject({
    age: z.enum(['baby', 'child', 'adult', 'old']),
    sex: z.enum(['f', 'm']),
    skin: Colour,
    hair: Colour,
    hairStyle: z.enum([
      'short',
      'messy',
      'bob',
      'long',
      'pony',
      'pigtails',
      'braids',
      'bun',
      'curly',
      'bald',
    ]),
    eyes: Colour,
    top: z.enum(['tee', 'shirt', 'sweater', 'coat', 'dress', 'robe', 'suit', 'armour']),
    topColour: Colour,
    accent: Colour,
    bottom: z.enum(['trousers', 'shorts', 'skirt']),
    bottomColour: Colour,
    shoes: Colour,
    hasBoots: z.boolean(),
    hat: z
      .enum([
        'beanie',
        'fedora',
        'pointed',
        'crown',
        'chef',
        'santa',
        'peaked',
        'helmet',
        'hardhat',
        'pirate',
        'straw',
        'hood',
        'bubble',
        'nurse',
        'beret',
      ])
      .nullable(),
    hatColour: Colour,
    scarf: Colour.nullable(),
    cape: Colour.nullable(),
    backpack: Colour.nullable(),
    apron: Colour.nullable(),
    beard: z.enum(['short', 'long']).nullable(),
    hasGlasses: z.boolean(),
    hasMask: z.boolean(),
    wings: Colour.nullable(),
    /** Of fur, feathers or metal; animals and creatures only. */
    colour: Colour,
  })
  .partial()
  .readonly()
export type CharacterLook = z.infer<typeof CharacterLook>

/** Somebody who is the same in every picture. Plain data: a round trip through JSON gives the same drawing. */
export const Character = z
  .strictObject({
    id: CharacterId,
    name: z.string().trim().min(1).max(80),
    /** Further names and inflected forms that prompts may use; Polish and English forms of `name` are known. */
    forms: z.array(z.string().min(1).max(80)).max(40).readonly().optional(),
    kind: z.enum(['person', 'animal', 'creature']),
    /** Id of the lexicon: `girl`, `grandpa`, `fox`, `robot`, `knight`, … */
    base: z.string().regex(/^[a-z-]{1,40}$/),
    look: CharacterLook,
  })
  .readonly()
export type Character = z.infer<typeof Character>
