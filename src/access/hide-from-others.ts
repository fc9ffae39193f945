import { NotFound, type GlobalBeforeOperationHook } from 'payload'

import { hasRank } from './ranks'

/** To everybody below the Super Admin a global is missing, not forbidden. The Local API may override that. */
export const hideFromOthers: GlobalBeforeOperationHook = ({ args, overrideAccess, req }) => {
  if (!overrideAccess && !hasRank(req, 'super-admin')) throw new NotFound(req.t)
  return args as unknown
}
