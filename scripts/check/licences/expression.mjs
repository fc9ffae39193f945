// SPDX expressions as packages write them: identifiers, AND, OR, parentheses. AND binds closer (SPDX 2.3, annex D).

const TOKEN = /\s*(\(|\)|[A-Za-z0-9.+-]+)/y

const tokenize = (text) => {
  const tokens = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const token = TOKEN.exec(text)
    if (!token) throw new TypeError(`Not a licence expression: ${text}`)
    tokens.push(token[1])
  }
  return tokens
}

/**
 * @param {string} text - an SPDX expression
 * @param {(identifier: string) => boolean} isAllowed
 * @returns {boolean} true when the expression can be met with allowed licences alone
 * @throws TypeError when the text is no such expression
 */
export const isSatisfied = (text, isAllowed) => {
  const tokens = tokenize(text)
  const take = (expected) => tokens[0] === expected && tokens.shift() !== undefined
  const fail = () => {
    throw new TypeError(`Not a licence expression: ${text}`)
  }
  const readOne = () => {
    if (!take('(')) return isAllowed(tokens.shift() ?? fail())
    const result = readOr()
    return take(')') ? result : fail()
  }
  // Both sides are always read: a short cut would leave tokens behind.
  const readAnd = () => {
    let result = readOne()
    while (take('AND')) result = readOne() && result
    return result
  }
  const readOr = () => {
    let result = readAnd()
    while (take('OR')) result = readAnd() || result
    return result
  }
  const result = readOr()
  return tokens.length === 0 ? result : fail()
}
