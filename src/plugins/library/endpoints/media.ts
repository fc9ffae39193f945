import { z } from 'zod'

import { defineEndpoint, type Endpoint, type EndpointContext } from '@/platform/http/endpoint'
import type { Caller } from '@/platform/kernel/caller'
import type { Container } from '@/platform/ports/container'

import { CreateLinkBody, ListMediaQuery, Media, MediaLink, MediaVariant, PatchMediaBody } from '../contract'
import { binMedia, patchMedia, removeLink, restoreMedia } from '../services/change-media'
import { fileAnswer } from '../services/file-answer'
import { requireMediaRecord } from '../services/find-media'
import { listMedia } from '../services/list-media'
import { createLink, findLinkedRecord } from '../services/media-link'
import { toMedia, type Writer } from '../services/media-record'

const FileQuery = z.strictObject({
  variant: MediaVariant.default('original'),
  download: z.enum(['1']).optional(),
  /** Token of the link to an unlisted picture. */
  s: z.string().max(100).optional(),
})

type WriterContext = Pick<EndpointContext<unknown, unknown>, 'address' | 'caller' | 'container' | 'locale'>

const writerOf = ({ caller, locale, address, container }: WriterContext): Writer => ({
  caller,
  locale,
  actor: container.audit.actorOf(caller, address),
})

const list = defineEndpoint({
  method: 'get',
  path: '/media',
  summary: 'Own, binned or public media, newest first',
  minRank: 'guest',
  query: ListMediaQuery,
  response: z.array(Media),
  handler: async ({ query, caller, locale, container }) => ({
    status: 200,
    ...(await listMedia(container, { caller, locale }, query)),
  }),
})

const read = defineEndpoint({
  method: 'get',
  path: '/media/:id',
  summary: 'One media item',
  minRank: 'guest',
  response: Media,
  handler: async ({ params, caller, locale, container }) => {
    const record = await requireMediaRecord(container, caller, params.id ?? '')
    return { status: 200, data: toMedia(record, { caller, locale }, container.translate) }
  },
})

const patch = defineEndpoint({
  method: 'patch',
  path: '/media/:id',
  summary: 'Change title, description or privacy',
  minRank: 'guest',
  body: PatchMediaBody,
  response: Media,
  handler: async (context) => ({
    status: 200,
    data: await patchMedia(context.container, writerOf(context), context.params.id ?? '', context.body),
  }),
})

const bin = defineEndpoint({
  method: 'delete',
  path: '/media/:id',
  summary: 'Put into the bin',
  minRank: 'guest',
  response: Media,
  handler: async (context) => ({
    status: 200,
    data: await binMedia(context.container, writerOf(context), context.params.id ?? ''),
  }),
})

const restore = defineEndpoint({
  method: 'post',
  path: '/media/:id/restore',
  summary: 'Take out of the bin',
  minRank: 'guest',
  response: Media,
  handler: async (context) => ({
    status: 200,
    data: await restoreMedia(context.container, writerOf(context), context.params.id ?? ''),
  }),
})

/** By its link, or as everything else; out of the bin only the small copy, for the owner's tiles. */
const requireShown = async (
  container: Container,
  caller: Caller,
  id: string,
  { s: token, variant }: z.infer<typeof FileQuery>,
) => {
  const linked = token === undefined ? null : await findLinkedRecord(container, token)
  return linked?.id === id ? linked : requireMediaRecord(container, caller, id, variant === 'thumb')
}

const file = defineEndpoint({
  method: 'get',
  path: '/media/:id/file',
  summary: 'The bytes',
  minRank: 'guest',
  query: FileQuery,
  response: null,
  countsTowardsLimit: false,
  handler: async ({ params, query, caller, container, request }) => {
    const record = await requireShown(container, caller, params.id ?? '', query)
    const wish = { variant: query.variant, isDownload: query.download === '1' }
    return { response: await fileAnswer(container, request, record, wish) }
  },
})

const makeLink = defineEndpoint({
  method: 'post',
  path: '/media/:id/link',
  summary: 'Make the picture unlisted, with a new link',
  minRank: 'user',
  body: CreateLinkBody,
  response: MediaLink,
  handler: async (context) => ({
    status: 200,
    data: await createLink(context.container, writerOf(context), context.params.id ?? '', context.body),
  }),
})

const revokeLink = defineEndpoint({
  method: 'delete',
  path: '/media/:id/link',
  summary: 'Revoke the link: the picture is private again',
  minRank: 'user',
  response: Media,
  handler: async (context) => ({
    status: 200,
    data: await removeLink(context.container, writerOf(context), context.params.id ?? ''),
  }),
})

export const mediaEndpoints: readonly Endpoint[] = [
  list,
  read,
  patch,
  bin,
  restore,
  file,
  makeLink,
  revokeLink,
]
