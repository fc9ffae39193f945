import type { PlaceId } from '../../spec'
import type { Scenery, Stage } from '../stage'
import { desert } from './desert'
import { room } from './room'
import { space } from './space'
import { meadow, mountains } from './open-country'
import { castleHill, city, village } from './settlements'
import { beach, lake, sea, underwater } from './waterside'
import { forest, park } from './woods'

export interface Place {
  /** y of the horizon, share of the height. */
  readonly horizon: number
  readonly isInside?: boolean
  readonly draw: (stage: Stage) => Scenery
}

export const PLACES: Readonly<Record<PlaceId, Place>> = {
  meadow: { horizon: 0.58, draw: meadow },
  forest: { horizon: 0.58, draw: forest },
  mountains: { horizon: 0.58, draw: mountains },
  park: { horizon: 0.58, draw: park },
  beach: { horizon: 0.48, draw: beach },
  sea: { horizon: 0.5, draw: sea },
  lake: { horizon: 0.5, draw: lake },
  city: { horizon: 0.6, draw: city },
  village: { horizon: 0.56, draw: village },
  castle: { horizon: 0.58, draw: castleHill },
  desert: { horizon: 0.54, draw: desert },
  room: { horizon: 0.62, isInside: true, draw: room },
  space: { horizon: 0.6, draw: space },
  underwater: { horizon: 0.78, draw: underwater },
}
