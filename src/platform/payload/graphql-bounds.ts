import { Kind, parse, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'

import { DomainError } from '../kernel/domain-error'

/** What one GraphQL request may ask, fragments written out. Chosen above what our schema needs: a list with an owner is 4 deep. */
export const GRAPHQL_BOUNDS = { depth: 6, fields: 200, aliases: 10, roots: 5, operations: 1 } as const

interface Size {
  readonly depth: number
  readonly fields: number
  readonly aliases: number
  /** Fields beside each other at the top. */
  readonly roots: number
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

const NOTHING: Size = { depth: 0, fields: 0, aliases: 0, roots: 0 }
/** A fragment within itself has no end. */
const ENDLESS: Size = { depth: Infinity, fields: Infinity, aliases: Infinity, roots: Infinity }

const beside = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  roots: one.roots + other.roots,
})

/** Each fragment is measured once, however often it is spread: a query of a few lines may stand for millions of fields. */
const createMeasure = (fragments: Fragments) => {
  const known = new Map<string, Size>()

  const ofFragment = (name: string): Size => {
    const found = known.get(name)
    if (found) return found
    known.set(name, ENDLESS)
    const fragment = fragments.get(name)
    const size = fragment ? measure(fragment.selectionSet) : NOTHING
    known.set(name, size)
    return size
  }

  const measure = ({ selections }: SelectionSetNode): Size =>
    selections.reduce<Size>((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return beside(sum, ofFragment(node.name.value))
      if (node.kind === Kind.INLINE_FRAGMENT) return beside(sum, measure(node.selectionSet))
      const within = node.selectionSet ? measure(node.selectionSet) : NOTHING
      const own = {
        depth: within.depth + 1,
        fields: within.fields + 1,
        aliases: within.aliases + (node.alias ? 1 : 0),
        roots: 1,
      }
      return beside(sum, own)
    }, NOTHING)

  return measure
}

const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )

type Bound = keyof typeof GRAPHQL_BOUNDS
const isBound = (name: string): name is Bound => name in GRAPHQL_BOUNDS

const excessOfDocument = (document: DocumentNode): Bound[] => {
  const measure = createMeasure(fragmentsOf(document))
  const operations = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.selectionSet] : [],
  )
  const sizes = operations.map(measure)
  const isOver = (name: Bound): boolean =>
    name === 'operations'
      ? operations.length > GRAPHQL_BOUNDS.operations
      : sizes.some((size) => size[name] > GRAPHQL_BOUNDS[name])
  return Object.keys(GRAPHQL_BOUNDS).filter(isBound).filter(isOver)
}

const TOKENS_MAX = 2_000

/** Names of the bounds that a query breaks. What is no GraphQL at all breaks none: GraphQL itself says what is wrong. */
export const excessOf = (query: string): (Bound | 'tokens')[] => {
  try {
    return excessOfDocument(parse(query, { noLocation: true, maxTokens: TOKENS_MAX }))
  } catch (error) {
    return /token/i.test(String(error)) && String(error).includes(String(TOKENS_MAX)) ? ['tokens'] : []
  }
}

const queryOf = async (request: Request): Promise<unknown> => {
  try {
    return ((await request.clone().json()) as { query?: unknown } | null)?.query
  } catch (cause) {
    throw new DomainError('request.notJson', {}, { cause })
  }
}

/**
 * In front of a GraphQL handler: one operation, bounded in depth, fields, aliases and roots. Before the handler, because
 * Payload's own rule of complexity writes fragments out, and never comes to the end of some.
 *
 * @throws DomainError `request.notJson`, `request.queryTooLarge`
 */
export const boundGraphql =
  (handler: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    const query = await queryOf(request)
    if (typeof query === 'string' && excessOf(query).length > 0)
      throw new DomainError('request.queryTooLarge')
    return handler(request)
  }
