import { z } from '@/platform/kernel/zod'

import { JOB_STATES, MOVES } from '@/platform/kernel/job-state'
import { plainText } from '@/platform/kernel/plain-text-schema'

/** Bounds of a picture request; the OpenAPI document, `/api/v1/openapi.json`, is made from these schemas. */
export const PROMPT_MAX_CHARACTERS = 2_000
export const SIDE_MIN_PX = 64
export const SIDE_MAX_PX = 2_048
export const COUNT_MAX = 4
export const SEED_MAX = 2 ** 32 - 1

export const JobState = z.enum(JOB_STATES)
export type JobState = z.infer<typeof JobState>

const promptText = plainText(PROMPT_MAX_CHARACTERS)

export const SubmitBody = z.strictObject({
  kind: z.literal('image'),
  prompt: promptText.min(1),
  negativePrompt: promptText.default(''),
  engine: z.string().max(40).default('auto'),
  width: z.int().min(SIDE_MIN_PX).max(SIDE_MAX_PX).default(1_024),
  height: z.int().min(SIDE_MIN_PX).max(SIDE_MAX_PX).default(1_024),
  count: z.int().min(1).max(COUNT_MAX).default(1),
  /** Left out: chosen by the server, and named in the answer. */
  seed: z.int().min(0).max(SEED_MAX).optional(),
  /** Left out: the engine's first style. */
  style: z.string().max(40).optional(),
})
export type SubmitBody = z.infer<typeof SubmitBody>
export type SubmitInput = z.input<typeof SubmitBody>

/** Where a waiting job goes among its owner's own. */
export const MoveBody = z.strictObject({ to: z.enum(MOVES) })
export type MoveBody = z.infer<typeof MoveBody>

export const IdempotencyKey = z
  .string()
  .min(8)
  .max(128)
  .regex(/^[\x21-\x7e]+$/)

export const JobResult = z.object({
  mediaId: z.uuid(),
  url: z.string(),
  thumbUrl: z.string(),
  width: z.int(),
  height: z.int(),
  mime: z.string(),
  /** What is seen, in the reader's language. */
  alt: z.string(),
})
export type JobResult = z.infer<typeof JobResult>

export const Job = z.object({
  id: z.uuid(),
  kind: z.literal('image'),
  state: JobState,
  /** 0–1; 1 only when done. */
  progress: z.number().min(0).max(1),
  /** 1 = next to start, among everybody's; null once it has started. */
  position: z.int().min(1).nullable(),
  /** A plain sentence in the reader's language; null when it does not wait. */
  waitReason: z.string().nullable(),
  /** Seconds until the pictures are there; null when it has ended, and while nobody can draw it. */
  estimateSeconds: z.number().nullable(),
  engine: z.string(),
  style: z.string(),
  seed: z.int(),
  prompt: z.string(),
  negativePrompt: z.string(),
  width: z.int(),
  height: z.int(),
  count: z.int(),
  drawn: z.array(z.string()),
  notDrawn: z.array(z.string()),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  results: z.array(JobResult),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type Job = z.infer<typeof Job>

/** The kind of a still picture, in a job and in `SubmitBody`. */
export const IMAGE = 'image'

/** What a job of the kind `image` keeps of its request. */
export const ImageRequest = z.strictObject({
  prompt: z.string(),
  negativePrompt: z.string(),
  width: z.int(),
  height: z.int(),
  count: z.int().min(1),
  seed: z.int(),
  style: z.string(),
})
export type ImageRequest = z.infer<typeof ImageRequest>

/** What such a job keeps of its work: words of the prompt that stand in the picture, and those that do not. */
export const ImageResult = z.object({ drawn: z.array(z.string()), notDrawn: z.array(z.string()) })
export type ImageResult = z.infer<typeof ImageResult>
