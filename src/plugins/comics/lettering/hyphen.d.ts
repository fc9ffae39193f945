// A CommonJS package without types: Node finds its named exports only on the default one, and its folders not at all.
declare module 'hyphen/pl/index.js' {
  const language: { hyphenateSync: (text: string, options?: { hyphenChar?: string }) => string }
  export default language
}
declare module 'hyphen/en-us/index.js' {
  const language: { hyphenateSync: (text: string, options?: { hyphenChar?: string }) => string }
  export default language
}
