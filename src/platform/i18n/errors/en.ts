/** A sentence for every error of the platform: what happened, what is kept, what you can do. */
export const en = {
  auth: { required: 'Sign in first. What you wrote is kept.' },
  rank: { tooLow: 'Your rank does not allow this.' },
  request: {
    crossSite:
      'This request came from another site and was refused. This studio is open at {address}: go on there.',
    invalid: 'Something in the request is not right. Check the marked fields.',
    methodNotAllowed: 'This address does not answer to that method.',
    notFound: 'There is nothing at this address.',
    notJson: 'The request is not valid JSON.',
    queryTooLarge: 'This query asks for too much at once. Ask for less.',
    rateLimited:
      'Too many requests at once. Try again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
    tooLarge: 'The request is too large.',
    unsupportedType: 'The request has a content type that is not accepted here.',
  },
  server: {
    internal: 'Something broke on our side. Nothing you saved is lost. Try again.',
    unavailable: 'The studio is not answering right now. Nothing you saved is lost. Try again in a moment.',
  },
  storage: { full: 'There is no room left for files. Nothing saved is lost. Tell the administrator.' },
} as const
