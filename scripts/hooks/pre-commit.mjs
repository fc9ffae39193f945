// Run by git before a commit: formats and lints what is staged, and nothing else.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { formatStaged } from './format-staged.mjs'
import { readStaged } from './staged.mjs'

const root = process.cwd()

const createFormat = async () => {
  const { default: prettier } = await import('prettier')
  return async ({ path, text }) => {
    const filepath = join(root, path)
    const { ignored, inferredParser } = await prettier.getFileInfo(filepath, {
      ignorePath: join(root, '.prettierignore'),
    })
    if (ignored || !inferredParser) return text
    return prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath })
  }
}

/** @returns {Promise<string>} what ESLint says of errors; empty when there are none */
const lint = async (files) => {
  const { ESLint } = await import('eslint')
  const eslint = new ESLint({ cwd: root, warnIgnored: false })
  const results = []
  for (const { path, text } of files.filter(({ path: name }) => /\.(ts|tsx|mjs)$/.test(name))) {
    results.push(...(await eslint.lintText(text, { filePath: join(root, path) })))
  }
  const errors = ESLint.getErrorResults(results)
  return errors.length > 0 ? (await eslint.loadFormatter('stylish')).format(errors) : ''
}

const main = async () => {
  if (!existsSync(join(root, 'node_modules/prettier')))
    return ['The packages are not installed: make install']
  const faults = await formatStaged(root, readStaged(root), await createFormat())
  const lintFaults = await lint(readStaged(root))
  return lintFaults ? [...faults, lintFaults] : faults
}

const faults = await main()
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
