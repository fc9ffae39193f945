export { jobEndpoints } from './endpoints/jobs'
export { adoptJobs } from './services/adopt-jobs'
export { listOwnJobs } from './services/find-jobs'
