// Checks that other programs do; each gives the faults as lines.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** Runs a program of node_modules. @returns {Promise<{ status: number | null, stdout: string, stderr: string }>} */
const run = (root, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => (output[name] += text))
    }
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, ...output }))
  })

const linesOf = (text) => text.split('\n').filter((line) => line.trim() !== '')

/** A program that fails has to have said why; if it did not, that is the fault. */
const faultsOf = ({ status, stdout, stderr }, lines = linesOf(stdout + stderr)) => {
  if (status === 0) return []
  return lines.length > 0 ? lines : [`ended with ${status} and said nothing`]
}

/** @param {string} root */
export const checkFormatting = async (root) => {
  const result = await run(root, ['node_modules/prettier/bin/prettier.cjs', '.', '--list-different'])
  return { faults: faultsOf(result), note: '`make fix` formats' }
}

/** @param {string} root */
export const checkTypes = async (root) => ({
  faults: faultsOf(
    await run(root, ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', '.']),
  ),
})

/** @param {string} root */
export const checkDeadCode = async (root) => ({
  faults: faultsOf(await run(root, ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'])),
})

const describeMessages = (root, results, severity) =>
  results.flatMap(({ filePath, messages }) =>
    messages
      .filter((message) => message.severity === severity)
      .map(({ line, column, message, ruleId }) => {
        const [firstLine] = message.split('\n')
        return `${relative(root, filePath)}:${line}:${column}: ${firstLine} (${ruleId})`
      }),
  )

/** Warnings do not fail: they are counted, and shown by `npx eslint .`. @param {string} root */
export const checkLint = async (root) => {
  const result = await run(root, ['node_modules/eslint/bin/eslint.js', '.', '--format', 'json'])
  if (result.status !== 0 && result.status !== 1) return { faults: faultsOf(result) }
  const results = JSON.parse(result.stdout)
  const warnings = describeMessages(root, results, 1).length
  return {
    faults: faultsOf(result, describeMessages(root, results, 2)),
    note: warnings > 0 ? `${warnings} warnings: npx eslint .` : undefined,
  }
}

/**
 * @param {any} report - vitest's JSON, or null
 * @returns {string[]} the names of tests that failed; nothing run is a fault, too
 */
export const findTextFaults = (report) => {
  if (!report || report.numTotalTests === 0) return ['the tests of the texts did not run']
  const failed = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  )
  return failed.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`)
}

const PARITY_TEST = 'src/messages.test.ts'

/** Same keys, same arguments, every plural form, no empty text, a sentence for every error. @param {string} root */
export const checkTexts = async (root) => {
  const folder = mkdtempSync(join(tmpdir(), 'kadr-texts-'))
  const reportFile = join(folder, 'report.json')
  try {
    const result = await run(root, [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project=unit',
      '--reporter=json',
      `--outputFile=${reportFile}`,
      PARITY_TEST,
    ])
    const faults = findTextFaults(
      existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null,
    )
    return { faults: faults.length > 0 ? faults : faultsOf(result) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
