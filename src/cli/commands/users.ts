import { text } from 'node:stream/consumers'

import type { Payload } from 'payload'
import { z } from 'zod'

import { loadEnv } from '@/platform/config/env'
import { oneOf } from '@/platform/config/described-schemas'
import { folderHolder } from '@/platform/instance/folder-lock'
import { DomainError } from '@/platform/kernel/domain-error'
import { LOCALES } from '@/platform/kernel/locale'
import { STORED_RANKS } from '@/platform/kernel/rank'
import { COMMAND } from '@/platform/ports/audit'
import {
  EMAIL_MAX_CHARACTERS,
  NAME_MAX_CHARACTERS,
  Password,
  PASSWORD_MAX_CHARACTERS,
  PASSWORD_MIN_CHARACTERS,
} from '@/plugins/auth/contract'
import { createAccount, findAccount, type NewAccount } from '@/plugins/auth/server'

import { readArguments, UsageError, type Arguments } from '../arguments'
import { CommandError, print, type Command } from '../command'
import { withInstance } from '../instance'
import { requireMade } from '../made-instance'
import { describedText } from '../described-text'

const LIST_PAGE = 100

const json = z.boolean().default(false)
const EMAIL = 'write an e-mail address, e.g. ada@example.org'
const email = z
  .email(EMAIL)
  .max(EMAIL_MAX_CHARACTERS, EMAIL)
  .transform((value) => value.toLowerCase())
const rank = oneOf(STORED_RANKS)
const string = { type: 'string' } as const

const CreateOptions = z.object({
  email,
  rank: rank.default('user'),
  name: describedText(NAME_MAX_CHARACTERS).default(''),
  locale: oneOf(LOCALES).default('en'),
  'password-stdin': z.literal(true, 'give the password on standard input, with --password-stdin'),
  json,
})

const CREATE: Arguments<typeof CreateOptions> = {
  options: {
    email: string,
    rank: string,
    name: string,
    locale: string,
    'password-stdin': { type: 'boolean' },
  },
  schema: CreateOptions,
}

const readPassword = async (): Promise<string> => {
  if (process.stdin.isTTY) process.stderr.write('Password, then Enter and Ctrl-D: ')
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (Password.safeParse(password).success) return password
  throw new UsageError(
    `The password must have ${PASSWORD_MIN_CHARACTERS}–${PASSWORD_MAX_CHARACTERS} characters.`,
  )
}

const createNew = (payload: Payload, account: NewAccount) =>
  createAccount(payload, account, COMMAND).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== 'account.emailTaken') throw error
    throw new CommandError(
      `There is already an account ${account.email}: for another rank of it use \`user rank\`.`,
      { cause: error },
    )
  })

export const userCreate: Command = {
  name: 'user create',
  usage: 'user create --email a@b.example --rank user --password-stdin [--name --locale]',
  summary: 'Make an account; the password is read from standard input.',
  arguments: CREATE,
  run: async (args) => {
    const { values } = readArguments(args, CREATE)
    const env = loadEnv()
    if ((await folderHolder(env.KADR_DATA)) === null) await requireMade(env)
    const password = await readPassword()
    const { name, locale } = values
    const account = { email: values.email, rank: values.rank, name, locale, password }
    const user = await withInstance(async ({ payload }) => createNew(await payload(), account))
    print(values.json, { id: user.id, email: user.email, rank: user.rank }, [`${user.email}: ${user.rank}`])
    return 0
  },
}

const RankOptions = z.object({ email, rank, json })
const RANK: Arguments<typeof RankOptions> = { options: { email: string, rank: string }, schema: RankOptions }

export const userRank: Command = {
  name: 'user rank',
  usage: 'user rank --email a@b.example --rank creator',
  summary: 'Give an account another rank.',
  arguments: RANK,
  run: async (args) => {
    const { values } = readArguments(args, RANK)
    const user = await withInstance(async (instance) => {
      const payload = await instance.payload()
      const found = await findAccount(payload, values.email)
      if (!found) throw new CommandError(`There is no account ${values.email}.`)
      const changed = await payload.update({
        collection: 'users',
        id: found.id,
        data: { rank: values.rank },
        context: { auditActor: COMMAND },
        overrideAccess: true,
      })
      await instance.container.accounts.announce(found.id)
      return changed
    })
    print(values.json, { id: user.id, email: user.email, rank: user.rank }, [`${user.email}: ${user.rank}`])
    return 0
  },
}

const listAccounts = async (payload: Payload) => {
  const accounts = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'users',
      sort: 'createdAt',
      limit: LIST_PAGE,
      page,
      depth: 0,
      overrideAccess: true,
    })
    accounts.push(
      ...docs.map((user) => ({ id: user.id, email: user.email, name: user.name ?? '', rank: user.rank })),
    )
    if (!hasNextPage) return accounts
  }
}

const ListOptions = z.object({ json })
const LIST: Arguments<typeof ListOptions> = { options: {}, schema: ListOptions }

export const userList: Command = {
  name: 'user list',
  usage: 'user list',
  summary: 'List accounts with their ranks.',
  arguments: LIST,
  run: async (args) => {
    const { values } = readArguments(args, LIST)
    const accounts = await withInstance(async ({ payload }) => listAccounts(await payload()))
    const lines = accounts.map(
      (user) => `${user.rank.padEnd(12)}${user.email}${user.name ? `  ${user.name}` : ''}`,
    )
    print(values.json, accounts, lines.length > 0 ? lines : ['No accounts yet.'])
    return 0
  },
}
