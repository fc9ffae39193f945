import { getContainer } from '@/container'
import { type ApiAnswer, shareApi } from '@/platform/http/process-api'

import { getPayloadApp } from '../../payload'
import { composeApi } from './compose-api'

const create = async (): Promise<ApiAnswer> => {
  const closing = new AbortController()
  // Emitted by our web server when it has to end: see `src/web`.
  process.once('kadr:closing' as 'exit', () => closing.abort())
  const api = await composeApi({
    container: await getContainer(),
    getPayload: getPayloadApp,
    closing: closing.signal,
  })
  return api.answer
}

/** Brings up the API of this process with its event hub: one, and listening from the start of the process. */
export const startApi = (): Promise<ApiAnswer> => shareApi(create)
