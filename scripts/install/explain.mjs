// Bare `make`: lists the targets with the sentence after `##` in the Makefile.
import { readFileSync } from 'node:fs'

const targets = [...readFileSync('Makefile', 'utf8').matchAll(/^([a-z][a-z0-9-]*):.*?## (.+)$/gm)]
const width = Math.max(...targets.map(([, name]) => name.length))

console.log('Kadr: a self-hosted studio where a sentence becomes a picture.\n')
for (const [, name, sentence] of targets) console.log(`  make ${name.padEnd(width)}  ${sentence}`)
console.log('\nNew here? `make start`, then open the address it prints.')
