import { z } from 'zod'

import { EnvError, loadEnv, type Env } from '@/platform/config/env'
import { checkDependencies, type Dependency } from '@/platform/health/dependencies'
import { instancePaths } from '@/platform/instance/paths'

import { readArguments, type Arguments } from '../arguments'
import { print, type Command } from '../command'
import { fine, messageOf, wrong, type Finding } from '../doctor/finding'
import { folderFinding } from '../doctor/folder'
import { lastEndFindings } from '../doctor/last-end'
import { processFindings } from '../doctor/processes'
import { withInstance } from '../instance'
import { isMade } from '../made-instance'

const Options = z.object({ json: z.boolean().default(false) })
const ARGUMENTS: Arguments<typeof Options> = { options: {}, schema: Options }

const ADVICE: Readonly<Record<Dependency['name'], string>> = {
  database: 'Look into the database log in the data folder, or check DATABASE_URL.',
  queue: 'Check REDIS_URL and that Redis answers; jobs are kept and run once it does.',
  files: 'Check the owner of and the room in the data folder.',
}

const settingsFindings = (): Finding[] => {
  try {
    loadEnv()
    return [fine('settings', 'all readable')]
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    return error.faults.map(({ name, message }) => wrong(`setting ${name}`, message))
  }
}

const dependencyFindings = async (env: Env): Promise<Finding[]> => {
  if (!(await isMade(env))) return [fine('database', 'is not there yet: the first start makes it')]
  try {
    const dependencies = await withInstance(({ container }) => checkDependencies(container))
    return dependencies.map(({ name, isUp, error }) =>
      isUp ? fine(name, 'answers') : wrong(name, `${error}. ${ADVICE[name]}`),
    )
  } catch (error) {
    return [wrong('database', messageOf(error))]
  }
}

const WITHOUT: readonly Finding[] = [
  fine('mail', 'works without a mail server, but mails stay in the mailbox of the panel'),
  fine('graphics card', 'works without one, but pictures are drafts'),
]

const lookAtInstance = async (env: Env): Promise<Finding[]> => [
  await folderFinding(env.KADR_DATA),
  ...(await processFindings(env.KADR_DATA)),
  ...(await lastEndFindings(instancePaths(env.KADR_DATA).logs)),
  ...(await dependencyFindings(env)),
]

/** Looks at everything Kadr stands on; says what is wrong and what to do. */
export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'Look for what is wrong and say what to do; exit 1 when something is.',
  arguments: ARGUMENTS,
  run: async (args) => {
    const { values } = readArguments(args, ARGUMENTS)
    const settings = settingsFindings()
    const isReadable = settings.every(({ isFine }) => isFine)
    const findings = [...settings, ...(isReadable ? await lookAtInstance(loadEnv()) : []), ...WITHOUT]
    print(
      values.json,
      findings,
      findings.map(({ name, isFine, note }) => `${isFine ? 'ok   ' : 'WRONG'}  ${name}: ${note}`),
    )
    return findings.every(({ isFine }) => isFine) ? 0 : 1
  },
}
