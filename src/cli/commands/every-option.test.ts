import { expect, it } from 'vitest'

import { readArguments, UsageError } from '../arguments'
import type { Command } from '../command'
import { COMMANDS } from './commands'

const SEED = 'must be a whole number from 0 to 4294967295'
const SIZE_FORM = 'write it as WIDTHxHEIGHT, e.g. 1024x768'
const SIZE_BOUNDS = 'each side must be 64–2048'
const RANK = 'must be user, creator, admin or super-admin'
const LANGUAGE = 'must be en or pl'
const STYLE = 'must be book, ink, noir, pencil, pastel or lino'
const FORMAT = 'must be a4, a5, b5, us, manga, square or webtoon'
const EMAIL = 'write an e-mail address, e.g. ada@example.org'

/** Values of every option that takes one, and what is said of each; null where it is taken as it is. */
const VALUES: Readonly<Record<string, readonly (readonly [value: string, said: string | null])[]>> = {
  'draw --out': [
    ['-f.png', null],
    ['-', null],
  ],
  'draw --seed': [
    ['-1', SEED],
    ['-0.5', SEED],
    ['-', SEED],
    ['-x', SEED],
    ['4294967296', SEED],
    ['1e3', SEED],
    ['0', null],
    ['4294967295', null],
  ],
  'draw --size': [
    ['-64x64', SIZE_FORM],
    ['64x-64', SIZE_FORM],
    ['63x64', SIZE_BOUNDS],
    ['64x2049', SIZE_BOUNDS],
    ['64x2048', null],
  ],
  'draw --style': [['-ink', STYLE]],
  'draw --lang': [['-pl', LANGUAGE]],
  'comic --out': [['-f.pdf', null]],
  'comic --format': [['-a5', FORMAT]],
  'comic --style': [['-ink', STYLE]],
  'comic --lang': [['-pl', LANGUAGE]],
  'comic --seed': [['-1', SEED]],
  'comic --title': [['-A fox', null]],
  'comic --direction': [['-rtl', 'must be ltr or rtl']],
  'user create --email': [['-ada', EMAIL]],
  'user create --rank': [['-user', RANK]],
  'user create --name': [['-Ada', null]],
  'user create --locale': [['-en', LANGUAGE]],
  'user rank --email': [['-ada', EMAIL]],
  'user rank --rank': [['-1', RANK]],
  'audit verify --lang': [['-pl', LANGUAGE]],
}

const optionsOf = ({ name, arguments: { options } }: Command): string[] =>
  Object.keys(options)
    .filter((option) => options[option]?.type === 'string')
    .map((option) => `${name} --${option}`)

/** What is said of one option; null when nothing is. Other options that are missing say so of themselves. */
const saidOf = (key: string, args: readonly string[]): string | null => {
  const [name, option = ''] = key.split(' --')
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) throw new Error(`There is no command ${name}`)
  try {
    readArguments(args, command.arguments)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const said = error.message.split('; --').find((part) => part.replace(/^--/, '').startsWith(`${option}: `))
    return said?.replace(/^(--)?[a-z-]+: /, '') ?? (error.message.startsWith('--') ? null : error.message)
  }
  return null
}

const ROWS = Object.entries(VALUES).flatMap(([key, values]) =>
  values.map(([value, said]) => ({ key, option: `--${key.split(' --')[1]}`, value, said })),
)

it('names every option of every command that takes a value', () => {
  expect(Object.keys(VALUES).sort()).toEqual(COMMANDS.flatMap(optionsOf).sort())
})

it('says the same of a value after a space as of one after an equals sign', () => {
  const faults = ROWS.flatMap(({ key, option, value, said }) => {
    const answers = [saidOf(key, [option, value]), saidOf(key, [`${option}=${value}`])]
    return answers.every((answer) => answer === said) ? [] : [{ option: key, value, answers, said }]
  })
  expect(faults).toEqual([])
})

it('says that a value is missing where the next word is another option, or none is left', () => {
  const faults = Object.keys(VALUES).flatMap((key) => {
    const option = `--${key.split(' --')[1]}`
    const sentence = `its value is missing; write it as ${option}=VALUE`
    const answers = [saidOf(key, [option]), saidOf(key, [option, '--json'])]
    return answers.every((answer) => answer?.endsWith(sentence)) ? [] : [{ key, answers }]
  })
  expect(faults).toEqual([])
})

it('takes nothing after two dashes for an option', () => {
  const draw = COMMANDS.find(({ name }) => name === 'draw')
  expect(draw && readArguments(['--out', 'f.png', '--', '--seed', '-1'], draw.arguments).positionals).toEqual(
    ['--seed', '-1'],
  )
})
