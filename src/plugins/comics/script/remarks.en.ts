import type { RemarkCode } from './script'

/** Sentences by code; `{name}` stands for a parameter. */
export const scriptRemarksEn = {
  emptyText: 'There is no text yet.',
  textTooLong: 'The text has {length} characters; only the first {limit} were read.',
  tooManyPages: 'The script has {count} pages; only the first {limit} were read.',
  tooManyPanels: 'Page {page} has more than {limit} panels; the rest moved to a page of their own.',
  tooManyItems: 'Page {page} has {count} balloons, captions and sounds; a page holds {limit}.',
  pieceTooLong: 'This text has {length} characters; a panel or balloon holds {limit}.',
  wordTooLong: 'The word “{word}” has {length} letters and will not fit on a line.',
  noPageHeading: 'No page heading here, so this starts a page.',
  pageNumber: 'The heading says page {written}; counting gives {counted}.',
  panelNumber: 'The heading says panel {written}; counting gives {counted}.',
  pageNote: 'The note beside the page heading was left out: {text}',
  panelCount: 'The heading promises {promised} panels; the page has {counted}.',
  emptyPage: 'Page {page} has no panels.',
  panelWithoutDescription: 'Panel {panel} on page {page} has no description.',
  dialogueBeforePanel: 'Somebody speaks before the first panel, so a panel was added.',
  textBeforePage: 'Text before the first page was left out: {text}',
  emptyItem: 'Nothing is said here.',
  unknownManner: 'Unknown way of speaking: {manner}. {name} simply speaks.',
  unknownSpeaker: 'It is not clear who speaks; the line went to {name}.',
  newCast: '{name} is new. Describe them, so that they look the same in every panel.',
  offPanel: '{name} speaks from off the panel; the tail will point to its edge.',
  mixedLanguages: 'Keywords of two languages are mixed; the script was read by the more frequent one.',
  mixedFormats: 'Two formats are mixed; the script was read as the more frequent one.',
  transitionDropped: 'A comic has no transitions, so this one was left out: {text}',
} as const satisfies Record<RemarkCode, string>
