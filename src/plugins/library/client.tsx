export { BinGrid } from './components/bin-grid'
export { LibraryGrid } from './components/library-grid'
export { LibrarySearch } from './components/library-search'
export { PictureView } from './components/picture-view'
