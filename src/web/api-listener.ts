import type { IncomingMessage, ServerResponse } from 'node:http'

import { NodeRequest, sendNodeResponse } from 'srvx/node'

import type { ApiAnswer } from '@/platform/http/process-api'
import { writeStream } from '@/platform/http/stream-response'

export type ApiListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Answers node's requests by the API. What a reader does not read stays in the answer's body, or is counted by it: no more is
 * written to the socket than it takes.
 *
 * @throws whatever answering throws; the response may have begun
 */
export const createApiListener =
  (answer: ApiAnswer): ApiListener =>
  async (req, res) => {
    const response = await answer(new NodeRequest({ req, res }))
    if (!writeStream(response, res)) await sendNodeResponse(res, response)
  }
