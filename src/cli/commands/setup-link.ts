import { z } from 'zod'

import { SETUP_LINK_HOURS } from '@/plugins/auth/contract'
import { createSetupLink } from '@/plugins/auth/server'

import { readArguments, type Arguments } from '../arguments'
import { CommandError, print, type Command } from '../command'
import { withInstance } from '../instance'

const Options = z.object({ json: z.boolean().default(false) })
const ARGUMENTS: Arguments<typeof Options> = { options: {}, schema: Options }

/** A fresh one-time link for the first Super Admin; earlier ones end. */
export const setupLink: Command = {
  name: 'setup-link',
  usage: 'setup-link',
  summary: 'Make a new one-time link for the first Super Admin.',
  arguments: ARGUMENTS,
  run: async (args) => {
    const { values } = readArguments(args, ARGUMENTS)
    const url = await withInstance(({ container }) => createSetupLink(container))
    if (url === null)
      throw new CommandError('There is a Super Admin already: use `user create` or `user rank` for another.')
    print(values.json, { url, hours: SETUP_LINK_HOURS }, [
      url,
      `Works once, within ${SETUP_LINK_HOURS} hours.`,
    ])
    return 0
  },
}
