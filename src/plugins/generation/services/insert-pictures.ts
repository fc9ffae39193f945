import sql, { raw, type Sql } from 'sql-template-tag'

import { insertMediaRows } from '@/collections/media/insert'
import type { NewMedia } from '@/collections/media/row'
import type { DigitalSourceType, RenderResult } from '@/platform/ports/render-engine'

/** The columns of a new row of `media` that are known once its files are stored; the others are those of its job. */
export type StoredPicture = Required<
  Pick<
    NewMedia,
    | 'id'
    | 'jobIndex'
    | 'width'
    | 'height'
    | 'mime'
    | 'seed'
    | 'sizeBytes'
    | 'sha256'
    | 'fileKey'
    | 'thumbhash'
    | 'variants'
  >
>

type Origin = Pick<RenderResult, 'recipe' | 'shows'> & { readonly digitalSourceType: DigitalSourceType }

/** The columns that all pictures of a job share, as expressions over the row `job`. */
const mediaOfJob = ({ digitalSourceType, recipe, shows }: Origin) => ({
  kind: raw('job.kind'),
  ownerId: raw('job.owner_id'),
  ownerKey: raw('job.owner_key'),
  job: raw('job.id::text'),
  prompt: raw(`job.request->>'prompt'`),
  engine: raw('job.engine'),
  style: raw(`job.request->>'style'`),
  digitalSourceType: sql`${digitalSourceType}::text`,
  recipe: sql`${JSON.stringify({ ...recipe, shows })}::jsonb`,
})

/** The rows of a job's pictures; the job stands in the CTE `job`. */
export const insertPictures = (pictures: readonly StoredPicture[], origin: Origin): Sql =>
  insertMediaRows(pictures, mediaOfJob(origin), raw('job'))
