import type { Failpoint, FailpointName } from '../ports/failpoint'

/**
 * Ends this process as a power cut would, at the first attempt that comes to `failAt`.
 *
 * @param failAt - left out, nothing ever fails
 */
export const createFailpoint =
  (failAt?: FailpointName): Failpoint =>
  (name, attempt) => {
    if (name === failAt && attempt === 1) process.kill(process.pid, 'SIGKILL')
  }
