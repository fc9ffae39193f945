export const en = {
  validation: {
    required: 'This is needed.',
    tooLong: 'At most {limit, plural, one {# character} other {# characters}}.',
    tooShort: 'At least {limit, plural, one {# character} other {# characters}}.',
    tooBig: 'At most {limit, number}.',
    tooSmall: 'At least {limit, number}.',
    wrongType: 'This value is of the wrong kind.',
    wrongFormat: 'This value is not written as expected.',
    notOnList: 'Choose one of: {list}.',
    unknownField: 'There is no such field.',
    email: 'This is not an e-mail address.',
    controlCharacter: 'The text holds a control character that cannot be seen. Remove it.',
    bidiControl: 'The text holds a mark that reverses the reading direction. Remove it.',
  },
} as const
