const isDate = (node) => node.type === 'Identifier' && node.name === 'Date'

const isDateNow = ({ callee }) =>
  callee.type === 'MemberExpression' && isDate(callee.object) && callee.property.name === 'now'

/**
 * Time comes from the clock port, so that tests can move it. `new Date(value)` reads no clock and is fine.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noHiddenClock = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { hidden: 'Take the time from the clock port (container.clock): tests cannot move this one.' },
  },
  create: (context) => ({
    CallExpression: (node) => {
      if (isDateNow(node) || isDate(node.callee)) context.report({ node, messageId: 'hidden' })
    },
    NewExpression: (node) => {
      if (isDate(node.callee) && node.arguments.length === 0) context.report({ node, messageId: 'hidden' })
    },
  }),
}
