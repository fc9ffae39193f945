import { createHash } from 'node:crypto'

import type { StoredVariant } from '@/collections/media/variants'
import { markFile } from '@/platform/marking/mark-file'
import type { Lease } from '@/platform/jobs/lease'
import type { WorkerContainer } from '@/platform/ports/container'
import type { SmallerCopy } from '@/platform/ports/picture-sizer'
import type { RenderedFile, RenderEngine } from '@/platform/ports/render-engine'

import { EXTENSION_BY_MIME, fileKeysOf, REDUCED_MIME, variantKeyOf } from '@/plugins/library/contract'

import type { StoredPicture } from '../services/insert-pictures'

/**
 * Id of the `index`-th picture of a job, the same in every attempt: the job's own time part (UUID version 7, so it sorts
 * beside the job) and bits of SHA-256 in place of the random ones.
 */
export const mediaIdOf = (jobId: string, index: number): string => {
  const time = jobId.slice(0, 13)
  const hash = createHash('sha256').update(`${jobId}/${index}`).digest('hex')
  return `${time}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}

const folderOf = (mediaId: string): string => `media/${mediaId.slice(-2)}/${mediaId}/`

/** Files of attempts that died between storing and committing can never be committed: their fence is old. */
const sweepOlderAttempts = async (
  { files }: Pick<WorkerContainer, 'files'>,
  mediaId: string,
  fence: number,
): Promise<void> => {
  for await (const { key } of files.list(folderOf(mediaId))) {
    const written = Number(/\/(\d+)\.[a-z.]+$/.exec(key)?.[1])
    if (written < fence) await files.delete(key)
  }
}

interface Attempt {
  readonly container: Pick<WorkerContainer, 'files' | 'sizer'>
  readonly engine: Pick<RenderEngine, 'id' | 'digitalSourceType'>
  readonly lease: Lease
}

const fileKeyOf = ({ jobId, fence }: Lease, { mime }: RenderedFile, index: number): string =>
  `${folderOf(mediaIdOf(jobId, index))}${fence}.${EXTENSION_BY_MIME[mime]}`

const storeOne = async (
  { container, engine, lease }: Attempt,
  file: RenderedFile,
  index: number,
): Promise<StoredPicture> => {
  const { files, sizer } = container
  const id = mediaIdOf(lease.jobId, index)
  await sweepOlderAttempts(container, id, lease.fence)
  const mark = { digitalSourceType: engine.digitalSourceType, engine: engine.id }
  const fileKey = fileKeyOf(lease, file, index)
  const { preview, thumb, thumbhash } = await sizer.reduce(file.bytes)
  const { sizeBytes, sha256 } = await files.put(fileKey, markFile(file.bytes, file.mime, mark))
  const storeCopy = async (variant: 'preview' | 'thumb', copy: SmallerCopy): Promise<StoredVariant> => {
    const { bytes, ...size } = copy
    const key = variantKeyOf(fileKey, variant)
    return { ...(await files.put(key, markFile(bytes, REDUCED_MIME, mark))), ...size }
  }
  const variants = {
    preview: preview && (await storeCopy('preview', preview)),
    thumb: await storeCopy('thumb', thumb),
  }
  const { width, height, mime, seed } = file
  return { id, jobIndex: index, width, height, mime, seed, sizeBytes, sha256, fileKey, thumbhash, variants }
}

/** Takes back what an attempt stored but could not commit. */
export const discardFiles = async (
  { files }: Pick<WorkerContainer, 'files'>,
  stored: readonly { readonly fileKey: string }[],
): Promise<void> => {
  const keys = stored.flatMap(({ fileKey }) => fileKeysOf(fileKey))
  await Promise.all(keys.map((key) => files.delete(key)))
}

/**
 * Marks and writes every file of one attempt and its smaller copies; the last step of every writer is the mark of origin.
 * All of them, or none.
 */
export const storeFiles = async (
  attempt: Attempt,
  files: readonly RenderedFile[],
): Promise<StoredPicture[]> => {
  const stored = await Promise.allSettled(files.map((file, index) => storeOne(attempt, file, index)))
  const failed = stored.find(({ status }) => status === 'rejected')
  if (failed) {
    await discardFiles(
      attempt.container,
      files.map((file, index) => ({ fileKey: fileKeyOf(attempt.lease, file, index) })),
    )
    throw (failed as PromiseRejectedResult).reason
  }
  return stored.map((one) => (one as PromiseFulfilledResult<StoredPicture>).value)
}
