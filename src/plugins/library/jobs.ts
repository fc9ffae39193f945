export { sweepMedia } from './services/sweep-media'
