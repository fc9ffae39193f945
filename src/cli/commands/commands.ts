import type { Command } from '../command'
import { auditVerify } from './audit-verify'
import { comic } from './comic'
import { doctor } from './doctor'
import { draw } from './draw'
import { setupLink } from './setup-link'
import { userCreate, userList, userRank } from './users'

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  draw,
  comic,
  userCreate,
  userRank,
  userList,
  setupLink,
  auditVerify,
  doctor,
]
