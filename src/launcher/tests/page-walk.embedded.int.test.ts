import { pageWalkContract } from './page-walk.contract'

pageWalkContract('embedded', () => ({}))
