export { jobEndpoints } from './endpoints/jobs'
export { adoptJobs } from './services/adopt-jobs'
export { startJobFeed } from './services/feed'
export { listOwnJobs } from './services/find-jobs'
