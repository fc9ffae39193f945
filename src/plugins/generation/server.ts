export { listOwnJobs } from './services/find-jobs'
