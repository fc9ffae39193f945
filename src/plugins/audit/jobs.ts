export { anchorHead } from './services/anchor'
