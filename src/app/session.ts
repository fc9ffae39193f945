import { getContainer } from '@/container'
import type { Caller } from '@/platform/kernel/caller'

import { createResolveCaller, type ResolveCaller } from './caller'

let resolving: Promise<ResolveCaller> | undefined

/** Who is asking: for pages and the API alike. */
export const getCaller = async (headers: Headers): Promise<Caller> => {
  resolving ??= getContainer().then(createResolveCaller)
  return (await resolving)(headers)
}
