// `make fix`: formats everything and lets ESLint fix what it can. What is left is for people.
import { spawnSync } from 'node:child_process'

const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1

const linted = run('node_modules/eslint/bin/eslint.js', '.', '--fix', '--quiet')
const formatted = run('node_modules/prettier/bin/prettier.cjs', '.', '--write', '--log-level=warn')
process.exitCode = linted || formatted
