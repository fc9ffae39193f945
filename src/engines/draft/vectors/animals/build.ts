import type { Hex } from '../colour'
import type { MouthId } from '../../spec'
import type { Breed } from './breed'

export interface Build {
  readonly breed: Breed
  readonly fur: Hex
  readonly dark: Hex
  readonly H: number
  readonly L: number
  readonly mouth?: MouthId | undefined
}
