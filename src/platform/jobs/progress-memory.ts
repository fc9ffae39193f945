/** Progress is never stored: the last known of each running job, in this process, for whoever asks by GET. */
const latest = new Map<string, number>()
const JOBS_MAX = 10_000

export const rememberProgress = (jobId: string, progress: number): void => {
  if (!latest.has(jobId) && latest.size >= JOBS_MAX) {
    const [oldest] = latest.keys()
    if (oldest !== undefined) latest.delete(oldest)
  }
  latest.set(jobId, progress)
}

export const forgetProgress = (jobId: string): void => {
  latest.delete(jobId)
}

/** 0–1; 0 when nothing is known. */
export const progressOf = (jobId: string): number => latest.get(jobId) ?? 0
