// Entry of a drawing thread straight from the sources, for tests and tools. On Node 20 `--import tsx` does not reach a
// worker's own entry file, so the loader is registered here.
import { register } from 'tsx/esm/api'

register()
await import('./draft-thread.ts')
