import { getContainer } from '@/container'
import { loadEnv } from '@/platform/config/env'
import { notifyLauncher } from '@/platform/process/messages'
import { publishRequests } from '@/platform/upkeep/request-activity'
import { createSetupLink } from '@/plugins/auth/server'

import { startApi } from './api/v1/live'
import { getPayloadApp } from './payload'

/** Everything the web process needs before its first visitor; sends the launcher the set-up link while it is needed. */
export const startWeb = async (): Promise<void> => {
  const container = await getContainer()
  await getPayloadApp()
  await container.settingsSync.start()
  container.accounts.start()
  await startApi()
  // A database server needs no quiet times.
  if (loadEnv().KADR_DATABASE === 'embedded') publishRequests(container)
  if (!process.connected) return
  const url = await createSetupLink(container)
  if (url) notifyLauncher({ type: 'kadr.setupLink', url })
}
