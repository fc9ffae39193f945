import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

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

const excessOf = (document: DocumentNode): (keyof typeof GRAPHQL_BOUNDS)[] => {
  const measure = createMeasure(fragmentsOf(document))
  const operations = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.selectionSet] : [],
  )
  const sizes = operations.map(measure)
  const isOver = (name: keyof typeof GRAPHQL_BOUNDS): boolean =>
    name === 'operations'
      ? operations.length > GRAPHQL_BOUNDS.operations
      : sizes.some((size) => size[name] > GRAPHQL_BOUNDS[name])
  return (Object.keys(GRAPHQL_BOUNDS) as (keyof typeof GRAPHQL_BOUNDS)[]).filter(isOver)
}

/** A validation rule: one operation, bounded in depth, fields, aliases and roots, before anything is resolved. */
export const boundQuery = (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    for (const name of excessOf(document)) {
      context.reportError(
        new GraphQLError(`This query asks for too much: at most ${GRAPHQL_BOUNDS[name]} ${name}.`),
      )
    }
  },
})
