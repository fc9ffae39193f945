/** A sentence for every error of this slice: what happened, what is kept, what you can do. */
export const en = {
  media: {
    linkExpiryInvalid: 'A link ends in the future, at most {days} days from now.',
    notFound: 'There is no such picture.',
  },
} as const
