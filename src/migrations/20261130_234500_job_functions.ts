import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

import { JOB_FUNCTIONS } from '@/platform/jobs/job-functions'

// Written by hand: functions are nothing that Payload's collections know of.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(JOB_FUNCTIONS))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP FUNCTION kadr_claim_job(text, text[], text[], interval)`)
  await db.execute(sql`DROP FUNCTION kadr_job_pace(jobs)`)
  await db.execute(sql`DROP FUNCTION kadr_job_wait(jobs)`)
}
