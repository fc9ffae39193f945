import config from '@payload-config'
import { getPayload, type Payload } from 'payload'

/** Payload of this process: made once, at start, by `instrumentation.ts`. */
export const getPayloadApp = (): Promise<Payload> => getPayload({ config })
