import { failpointsContract } from './failpoints.contract'

failpointsContract('the embedded stores', () => ({}))
