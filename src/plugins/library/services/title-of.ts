const TITLE_MAX_CHARACTERS = 80

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** First words of the prompt, whole words, as the title of a picture that its owner has not named; a longer first word is cut. */
export const titleOf = (prompt: string): string => {
  const line = prompt.replace(/\s+/g, ' ').trim()
  // What a reader calls a character: an emoji of several parts is never cut in two.
  const shown = [...characters.segment(line)].map(({ segment }) => segment)
  if (shown.length <= TITLE_MAX_CHARACTERS) return line
  const cut = shown.slice(0, TITLE_MAX_CHARACTERS).join('')
  const lastSpace = shown[TITLE_MAX_CHARACTERS] === ' ' ? cut.length : cut.lastIndexOf(' ')
  return `${(lastSpace > 0 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`
}
