import type { DraftPicture, DraftRequest } from './draw'

/** To a drawing thread. */
export interface DrawOrder {
  readonly id: number
  readonly request: DraftRequest
}

/** From a drawing thread: exactly one for each order. */
export type DrawAnswer =
  { readonly id: number; readonly picture: DraftPicture } | { readonly id: number; readonly failure: string }
