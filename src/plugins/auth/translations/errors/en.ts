/** A sentence for every error of this slice: what happened, what is kept, what you can do. */
export const en = {
  account: {
    emailTaken: 'There is already an account for this address. Sign in instead.',
    registrationClosed: 'New accounts are closed in this studio. Ask its administrator.',
  },
  auth: {
    setupLinkInvalid:
      '{studio, select, ready {This studio has its administrator already. Set-up links do nothing any more.} other {This set-up link has been used or is too old. Make a new one: npm run kadr -- setup-link}}',
  },
} as const
