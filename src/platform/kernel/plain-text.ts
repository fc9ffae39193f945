// C0 and C1 controls but tab and line feed: PostgreSQL refuses NUL, and none of them can be seen or drawn.
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]', 'u')
// Bidirectional overrides and isolates can make a text read otherwise than it is stored.
const BIDI_CONTROL = new RegExp('[\\u202a-\\u202e\\u2066-\\u2069]', 'u')

// Half of a character outside the basic plane, which no encoding can write down.
const LONE_SURROGATE = new RegExp('\\p{Surrogate}', 'u')
// Blanks and what is drawn as nothing at all: zero-width characters, joiners, fillers, variation selectors.
const NOTHING_TO_SEE = new RegExp('^[\\s\\p{Default_Ignorable_Code_Point}]*$', 'u')

/** Without blanks at both ends; a text in which there is nothing to see is empty. */
export const trimText = (text: string): string => (NOTHING_TO_SEE.test(text) ? '' : text.trim())

/** What makes a text unfit to be kept, as the key of its sentence under `validation`; null when it is fine. */
export const textFault = (text: string): 'bidiControl' | 'controlCharacter' | null => {
  if (CONTROL.test(text) || LONE_SURROGATE.test(text)) return 'controlCharacter'
  return BIDI_CONTROL.test(text) ? 'bidiControl' : null
}
