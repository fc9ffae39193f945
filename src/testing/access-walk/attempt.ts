import type { RequestOptions } from '../test-app-client'

/** Refused: nothing shown, nothing changed. Bounded: at most a hundred rows. Silent: no more than without the trick. */
export type Outcome = 'refused' | 'bounded' | 'silent'

type Sent = Omit<RequestOptions, 'body'> & { readonly body?: string }

export interface Attempt {
  readonly area: string
  readonly what: string
  readonly outcome: Outcome
  readonly method: string
  readonly path: string
  readonly options?: Sent
}

export const attempt =
  (area: string, outcome: Outcome, method = 'GET') =>
  (path: string, options?: Sent): Attempt => ({
    area,
    outcome,
    method,
    path,
    options,
    what: `${method} ${path} ${options?.body ?? ''}${JSON.stringify(options?.json ?? '')}`.slice(0, 160),
  })
