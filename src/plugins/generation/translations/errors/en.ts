/** A sentence for every error of this slice: what happened, what is kept, what you can do. */
export const en = {
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
} as const
