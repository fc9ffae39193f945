// Loaded into a process under measurement, by `NODE_OPTIONS`: on SIGUSR2 it collects its garbage and reports the memory that it retains.
import { writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** One round frees what the one before has finalised. */
const ROUNDS = 3

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

process.on('SIGUSR2', () => {
  for (let round = 0; round < ROUNDS; round += 1) collect()
  const { heapUsed, external } = process.memoryUsage()
  writeFileSync(`${process.env.BENCH_MEMORY}-${process.pid}`, String(heapUsed + external))
})
