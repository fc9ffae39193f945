import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

import { createBoundaryConfig } from './config.mjs'

const CRUISED = ['src', 'payload.config.ts']

/**
 * Reads every import of a tree and holds it against the rules.
 *
 * @param {string} root - folder with `src` and `tsconfig.json`
 * @returns {Promise<{ faults: { rule: string, from: string, to: string }[], files: number, imports: number }>}
 */
export const findBoundaryFaults = async (root) => {
  const { forbidden, options } = createBoundaryConfig(root)
  const { output } = await cruise(
    CRUISED.filter((path) => existsSync(join(root, path))),
    { ...options, baseDir: root, validate: true, ruleSet: { forbidden, options } },
    options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(options.tsConfig.fileName) },
  )
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered in text')
  const { violations, totalCruised, totalDependenciesCruised } = output.summary
  return {
    faults: violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    files: totalCruised,
    imports: totalDependenciesCruised ?? 0,
  }
}
