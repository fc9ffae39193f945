import { getContainer } from '@/container'
import { guardPayload } from '@/platform/payload/guard-payload'

import { getCaller } from '../../session'

/** Puts our border in front of one of Payload's route handlers. */
export const guarded =
  <Args extends unknown[]>(handler: (request: Request, ...args: Args) => Promise<Response>) =>
  async (request: Request, ...args: Args): Promise<Response> => {
    const container = await getContainer()
    return guardPayload({ container, resolveCaller: getCaller })(request, (measured) =>
      handler(measured, ...args),
    )
  }
