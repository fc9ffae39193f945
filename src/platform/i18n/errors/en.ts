/** A sentence for every error code: what happened, what is kept, what you can do. */
export const en = {
  account: {
    emailTaken: 'There is already an account for this address. Sign in instead.',
    registrationClosed: 'New accounts are closed in this studio. Ask its administrator.',
  },
  auth: {
    required: 'Sign in first. What you wrote is kept.',
    setupLinkInvalid:
      '{studio, select, ready {This studio has its administrator already. Set-up links do nothing any more.} other {This set-up link has been used or is too old. Make a new one: npm run kadr -- setup-link}}',
  },
  engine: {
    failed: 'The engine stopped before the picture was ready. The prompt is kept. Try again.',
    timedOut:
      'The engine was not ready within {limitSeconds, plural, one {# second} other {# seconds}} and was stopped. The prompt is kept. Try again, or choose a smaller picture.',
    unavailable: 'No engine can draw right now. The prompt is kept. Try again in a moment.',
  },
  generation: {
    addressExhausted:
      'Many drafts without an account have come from your network in the last 24 hours. Sign in to go on, or try again tomorrow.',
    idempotencyKeyInvalid: 'The header Idempotency-Key is missing or malformed (8–128 visible characters).',
    idempotencyMismatch: 'This request was already sent with other content. Send it again as a new one.',
    jobNotFound: 'There is no such job.',
    notCancellable: 'This job has already ended, so there is nothing to cancel.',
    notMovable: 'Only a waiting job can be moved; this one has started or ended.',
    notRetryable: 'Only a job that failed or was cancelled can be tried again.',
    quotaExceeded:
      '{who, select, guest {{limitPerDay, plural, one {A guest gets # draft in 24 hours} other {A guest gets # drafts in 24 hours}}} other {{limitPerDay, plural, one {Your account gets # picture of this engine in 24 hours} other {Your account gets # pictures of this engine in 24 hours}}}}{left, plural, =0 {; none is left.} one {; # is left, fewer than you asked for.} other {; # are left, fewer than you asked for.}} {when, select, soon {{wish, select, one {The next one} other {That many}} can be drawn in {wait, plural, one {# minute} other {# minutes}}. } later {{wish, select, one {The next one} other {That many}} can be drawn in about {wait, plural, one {# hour} other {# hours}}. } other {}}The prompt is kept.{registration, select, open { With an account you can go on at once.} other {}}',
    unknownEngine: 'This studio has no such engine.',
    unknownStyle: 'This engine has no such style.',
  },
  media: {
    linkExpiryInvalid: 'A link ends in the future, at most {days} days from now.',
    notFound: 'There is no such picture.',
  },
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
