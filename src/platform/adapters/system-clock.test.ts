import { setTimeout as delay } from 'node:timers/promises'
import { clockContract } from '../ports/clock.contract'
import { createSystemClock } from './system-clock'

clockContract('system', () => ({ clock: createSystemClock(), pass: (ms) => delay(ms) }))
