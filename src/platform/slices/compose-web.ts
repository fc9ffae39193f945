import type { Endpoint } from '../http/endpoint'
import type { JobView } from '../jobs/job-view'
import { refuseDoubled } from './refuse-doubled'
import type { Slice } from './slice'
import type { Adopt, EndpointParts, FeedParts, LiveParts, WebPart } from './web-part'

export interface ComposedWeb {
  readonly eventTypes: readonly string[]
  /** Every endpoint, in the order of the list. @throws Error when two slices answer at the same address */
  readonly endpoints: (parts: Omit<EndpointParts, 'adopt' | 'eventTypes'>) => readonly Endpoint[]
  /** Starts the feeds of all slices; the result ends them. */
  readonly startFeeds: (parts: LiveParts) => Promise<() => Promise<void>>
}

interface NamedPart extends WebPart {
  readonly slice: string
}

const loadParts = (slices: readonly Slice[]): Promise<NamedPart[]> =>
  Promise.all(
    slices.flatMap(({ name, web }) =>
      web ? [web().then(({ default: part }) => ({ slice: name, ...part }))] : [],
    ),
  )

const adoptInOrder = (parts: readonly NamedPart[]): Adopt => {
  const inOrder = parts.flatMap(({ adopt }) => adopt ?? []).sort((one, other) => one.order - other.order)
  return async (container, guestKey, userId) => {
    for (const { run } of inOrder) await run(container, guestKey, userId)
  }
}

/** Two paths that differ in the names of their parts are the same address. */
const addressOf = ({ method, path }: Endpoint): string =>
  `${method.toUpperCase()} ${path.replace(/:[^/]+/g, ':part')}`

const endpointsOf = (parts: readonly NamedPart[], given: EndpointParts): readonly Endpoint[] => {
  const owned = parts.flatMap(({ slice, endpoints = [] }) =>
    (typeof endpoints === 'function' ? endpoints(given) : endpoints).map((endpoint) => ({ slice, endpoint })),
  )
  refuseDoubled(
    'endpoint',
    owned.map(({ slice, endpoint }) => ({ slice, key: addressOf(endpoint) })),
  )
  return owned.map(({ endpoint }) => endpoint)
}

const createAnnounce = (parts: readonly NamedPart[], live: LiveParts): FeedParts['announce'] => {
  const reactions = parts.flatMap((part) => part.reactions ?? [])
  return async ({ name }, payload) => {
    await Promise.all(reactions.filter(({ topic }) => topic === name).map(({ run }) => run(payload, live)))
  }
}

const jobViewsOf = (parts: readonly NamedPart[]): readonly JobView[] => {
  const owned = parts.flatMap(({ slice, jobViews = [] }) => jobViews.map((view) => ({ slice, view })))
  refuseDoubled(
    'view of a job',
    owned.flatMap(({ slice, view }) => view.kinds.map(({ kind }) => ({ slice, key: kind }))),
  )
  return owned.map(({ view }) => view)
}

const eventTypesOf = (parts: readonly NamedPart[]): readonly string[] => {
  const declared = parts.flatMap(({ slice, eventTypes = [] }) => eventTypes.map((key) => ({ slice, key })))
  refuseDoubled('event', declared)
  return declared.map(({ key }) => key)
}

/**
 * What the web process gets of all slices together.
 *
 * @throws Error when two slices publish an event of the same name
 */
export const composeWeb = async (slices: readonly Slice[]): Promise<ComposedWeb> => {
  const parts = await loadParts(slices)
  const adopt = adoptInOrder(parts)
  const eventTypes = eventTypesOf(parts)
  return {
    eventTypes,
    endpoints: (given) => endpointsOf(parts, { ...given, adopt, eventTypes }),
    async startFeeds(live) {
      const announce = createAnnounce(parts, live)
      const jobViews = jobViewsOf(parts)
      const feeds = parts.flatMap(({ startFeed }) => startFeed ?? [])
      const stops = await Promise.all(feeds.map((start) => start({ ...live, announce, jobViews })))
      return async () => {
        await Promise.all(stops.map((stop) => stop()))
      }
    },
  }
}
