import type { RequestOptions } from '../test-app-client'

/** Refused: nothing told, nothing changed. Bounded: at most a hundred rows. Silent: no more than without the trick. */
export type Outcome = 'refused' | 'bounded' | 'silent'

type Sent = Omit<RequestOptions, 'body'> & { readonly body?: string }

export interface Attempt {
  readonly door: string
  readonly what: string
  readonly outcome: Outcome
  readonly method: string
  readonly path: string
  readonly options?: Sent
}

export const attempt =
  (door: string, outcome: Outcome, method = 'GET') =>
  (path: string, options?: Sent): Attempt => ({
    door,
    outcome,
    method,
    path,
    options,
    what: `${method} ${path} ${options?.body ?? ''}${JSON.stringify(options?.json ?? '')}`.slice(0, 160),
  })
