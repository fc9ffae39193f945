/** Methods of Payload's Local API that take `overrideAccess`. */
const METHODS = new Set([
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'delete',
  'duplicate',
  'find',
  'findByID',
  'findDistinct',
  'findGlobal',
  'findGlobalVersionByID',
  'findGlobalVersions',
  'findVersionByID',
  'findVersions',
  'login',
  'resetPassword',
  'restoreGlobalVersion',
  'restoreVersion',
  'unlock',
  'update',
  'updateGlobal',
])

/** `payload`, `req.payload`, `app.payload!` … */
const isNamedPayload = (node) => {
  if (node.type === 'Identifier') return node.name === 'payload'
  if (node.type === 'TSNonNullExpression') return isNamedPayload(node.expression)
  return node.type === 'MemberExpression' && !node.computed && node.property.name === 'payload'
}

/** Also under another name, where types are at hand. */
const isTypedPayload = (node, services) =>
  services?.program != null && services.getTypeAtLocation(node).getSymbol()?.name === 'BasePayload'

const statesOverrideAccess = (argument) =>
  argument?.type === 'ObjectExpression' &&
  argument.properties.some(({ type, key }) => type === 'Property' && key.name === 'overrideAccess')

/**
 * Payload's Local API skips every access rule by default: each call says which it wants, in its own literal
 * options, where a reader sees it.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const stateOverrideAccess = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { missing: 'State overrideAccess: payload.{{method}}() skips all access rules by default.' },
  },
  create: (context) => ({
    CallExpression: (node) => {
      const { callee, arguments: args } = node
      if (callee.type !== 'MemberExpression' || callee.computed || !METHODS.has(callee.property.name)) return
      const isPayload =
        isNamedPayload(callee.object) || isTypedPayload(callee.object, context.sourceCode.parserServices)
      if (!isPayload || statesOverrideAccess(args[0])) return
      context.report({ node, messageId: 'missing', data: { method: callee.property.name } })
    },
  }),
}
