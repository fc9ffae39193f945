/** Tailwind's physical classes and the logical ones that also serve right-to-left languages. */
const LOGICAL = {
  ml: 'ms',
  mr: 'me',
  pl: 'ps',
  pr: 'pe',
  left: 'start',
  right: 'end',
  'scroll-ml': 'scroll-ms',
  'scroll-mr': 'scroll-me',
  'scroll-pl': 'scroll-ps',
  'scroll-pr': 'scroll-pe',
  'border-l': 'border-s',
  'border-r': 'border-e',
  'rounded-l': 'rounded-s',
  'rounded-r': 'rounded-e',
  'rounded-tl': 'rounded-ss',
  'rounded-tr': 'rounded-se',
  'rounded-bl': 'rounded-es',
  'rounded-br': 'rounded-ee',
  'text-left': 'text-start',
  'text-right': 'text-end',
  'float-left': 'float-start',
  'float-right': 'float-end',
}

/** Stand alone or before a value … */
const WORDS = 'border-[lr]|rounded-(?:[lr]|[tb][lr])'
/** … only before a value (`pl-PL` is a language, `left-hand` a word) … */
const SPACED = '(?:scroll-)?[mp][lr]'
const INSET = 'left|right'
/** … only alone. */
const ALONE = '(?:text|float)-(?:left|right)'

const PHYSICAL = new RegExp(
  `^(?:[^\\s:]+:)*!?-?(?:(${WORDS})(?:-\\S+)?|(${SPACED})-[a-z\\d[(]\\S*|(${INSET})-(?:[\\d[(]\\S*|px|full|auto)|(${ALONE}))!?$`,
)

/** @param {string} text @returns {{ found: string, instead: string }[]} */
const findPhysical = (text) =>
  text.split(/\s+/).flatMap((found) => {
    const name = PHYSICAL.exec(found)?.slice(1).find(Boolean)
    return name ? [{ found, instead: LOGICAL[name] }] : []
  })

/**
 * Classes name start and end, never left and right.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noPhysicalDirection = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { physical: '"{{found}}" names a side of the screen; use "{{instead}}…".' },
  },
  create: (context) => {
    const check = (node, text) => {
      for (const data of findPhysical(text)) context.report({ node, messageId: 'physical', data })
    }
    return {
      Literal: (node) => {
        if (typeof node.value === 'string') check(node, node.value)
      },
      TemplateElement: (node) => check(node, node.value.cooked ?? ''),
    }
  },
}
