import { EnvError } from '@/platform/config/env'
import { DomainError } from '@/platform/kernel/domain-error'
import { StartError } from '@/platform/instance/start-error'

import { UsageError } from './arguments'
import { CommandError, type Command } from './command'
import { COMMANDS } from './commands/commands'

const USAGE = `Usage: npm run kadr -- <command> [--json]

${COMMANDS.map(({ usage, summary }) => `  ${usage}\n      ${summary}`).join('\n')}
`

const USAGE_EXIT = 2

const find = (words: readonly string[]): { command: Command; rest: string[] } | null => {
  for (const command of COMMANDS) {
    const name = command.name.split(' ')
    if (name.every((word, index) => words[index] === word)) return { command, rest: words.slice(name.length) }
  }
  return null
}

/** PostgreSQL, appendix A: undefined_table. */
const NO_TABLE = '42P01'

/** Libraries wrap what went wrong, statement and parameters included: the innermost says it. */
const rootOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error

const plainSentenceOf = (error: unknown): string => {
  const root = rootOf(error)
  if (!(root instanceof Error)) return String(root)
  if ('code' in root && root.code === NO_TABLE)
    return 'The database has no tables of this version yet: start Kadr once, then try again.'
  return root.message
}

const sentenceOf = async (error: unknown): Promise<string> => {
  if (error instanceof EnvError)
    return `These settings are wrong:\n  ${error.message.replaceAll('\n', '\n  ')}`
  if ([CommandError, StartError, UsageError].some((known) => error instanceof known))
    return (error as Error).message
  if (error instanceof DomainError) {
    const { translate } = await import('@/messages')
    return translate('en', `errors.${error.code}`, error.params)
  }
  return plainSentenceOf(error)
}

const isAskingForHelp = (words: readonly string[]): boolean =>
  words.length === 0 || words[0] === 'help' || words.includes('--help') || words.includes('-h')

const complain = (isJson: boolean, message: string): void =>
  void process.stderr.write(isJson ? `${JSON.stringify({ error: { message } })}\n` : `${message}\n`)

const main = async (words: string[]): Promise<number> => {
  if (isAskingForHelp(words)) {
    process.stdout.write(USAGE)
    return 0
  }
  const isJson = words.includes('--json')
  const found = find(words)
  if (!found) {
    complain(isJson, `There is no command "${words.join(' ')}". All of them: npm run kadr -- help`)
    return USAGE_EXIT
  }
  try {
    return await found.command.run(found.rest)
  } catch (error) {
    complain(isJson, await sentenceOf(error))
    return error instanceof UsageError ? USAGE_EXIT : 1
  }
}

// Payload and the queue keep connections open: the process ends when the command has.
process.exitCode = await main(process.argv.slice(2))
process.exit()
