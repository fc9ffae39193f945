import * as migration_20261124_184616_initial from './20261124_184616_initial';
import * as migration_20261124_234056_media_links from './20261124_234056_media_links';
import * as migration_20261125_015104_media_lists from './20261125_015104_media_lists';
import * as migration_20261125_020223_limits from './20261125_020223_limits';
import * as migration_20261125_021000_audit_log from './20261125_021000_audit_log';
import * as migration_20261125_022613_limits_default from './20261125_022613_limits_default';
import * as migration_20261125_031329_fair_line from './20261125_031329_fair_line';
import * as migration_20261130_204233_media_variants from './20261130_204233_media_variants';
import * as migration_20261130_204300_jobs from './20261130_204300_jobs';
import * as migration_20261130_204500_audit_heads from './20261130_204500_audit_heads';
import * as migration_20261130_234500_job_functions from './20261130_234500_job_functions';

export const migrations = [
  {
    up: migration_20261124_184616_initial.up,
    down: migration_20261124_184616_initial.down,
    name: '20261124_184616_initial',
  },
  {
    up: migration_20261124_234056_media_links.up,
    down: migration_20261124_234056_media_links.down,
    name: '20261124_234056_media_links',
  },
  {
    up: migration_20261125_015104_media_lists.up,
    down: migration_20261125_015104_media_lists.down,
    name: '20261125_015104_media_lists',
  },
  {
    up: migration_20261125_020223_limits.up,
    down: migration_20261125_020223_limits.down,
    name: '20261125_020223_limits',
  },
  {
    up: migration_20261125_021000_audit_log.up,
    down: migration_20261125_021000_audit_log.down,
    name: '20261125_021000_audit_log',
  },
  {
    up: migration_20261125_022613_limits_default.up,
    down: migration_20261125_022613_limits_default.down,
    name: '20261125_022613_limits_default',
  },
  {
    up: migration_20261125_031329_fair_line.up,
    down: migration_20261125_031329_fair_line.down,
    name: '20261125_031329_fair_line',
  },
  {
    up: migration_20261130_204233_media_variants.up,
    down: migration_20261130_204233_media_variants.down,
    name: '20261130_204233_media_variants',
  },
  {
    up: migration_20261130_204300_jobs.up,
    down: migration_20261130_204300_jobs.down,
    name: '20261130_204300_jobs',
  },
  {
    up: migration_20261130_204500_audit_heads.up,
    down: migration_20261130_204500_audit_heads.down,
    name: '20261130_204500_audit_heads',
  },
  {
    up: migration_20261130_234500_job_functions.up,
    down: migration_20261130_234500_job_functions.down,
    name: '20261130_234500_job_functions',
  },
];
