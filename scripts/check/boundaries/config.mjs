import { join } from 'node:path'

import { findBrowserFiles } from './browser-files.mjs'
import { createRules } from './rules.mjs'

/**
 * @param {string} root - folder with `src` and `tsconfig.json`
 * @returns {import('dependency-cruiser').IConfiguration}
 */
export const createBoundaryConfig = (root) => ({
  forbidden: createRules(findBrowserFiles(root)),
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Generated: the import map reaches into slices by design, the types name everything.
    exclude: { path: '^src/(migrations/|payload-types\\.ts$|app/\\(payload\\)/admin/importMap\\.js$)' },
    tsConfig: { fileName: join(root, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
})
