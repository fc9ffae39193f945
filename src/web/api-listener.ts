import type { RequestListener } from 'node:http'

import { toNodeHandler } from 'srvx/node'

import type { ApiAnswer } from '@/platform/http/process-api'

/**
 * Answers node's requests by the API. What a reader does not read stays in the answer's body: no more is written to the
 * socket than it takes.
 */
export const createApiListener = (answer: ApiAnswer): RequestListener =>
  // It would answer HTTP/2 as well, which our server does not speak.
  toNodeHandler(answer) as RequestListener
