export const WARNING_CODES = [
  /** Letters below the least size. */
  'tooSmall',
  /** Letters were made smaller, within bounds, to make room. */
  'shrunk',
  /** The text does not fit into its box, not even at the least size. */
  'overflow',
  /** A word was cut where no syllable ends. */
  'brokenWord',
  /** The font lacks letters of the text: another one draws them. */
  'missingLetters',
  /** No words in this language: nothing is drawn. */
  'missingText',
  /** Its panel is not on the page: nothing is drawn. */
  'missingPanel',
  'outsidePanel',
  'coversHead',
  /** Lies over a balloon that it does not join. */
  'overlaps',
  'tailsCross',
  /** Meant to share an outline, and could not. */
  'notJoined',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

/** What a letterer would mend. */
export type LetteringWarning = Readonly<{ code: WarningCode; balloon: string }>
