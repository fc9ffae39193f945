// `make install`: packages as locked, and git hooks where there is a work tree. `--packages` leaves the hooks alone.
import { installHooks } from './hooks.mjs'
import { installPackages } from './packages.mjs'

const root = process.cwd()
try {
  installPackages(root)
  if (!process.argv.includes('--packages') && !process.env.CI) installHooks(root)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
