export { findMedia } from './services/find-media'
export { findLinkedMedia, findOwnLink } from './services/media-link'
export { listMedia } from './services/list-media'
