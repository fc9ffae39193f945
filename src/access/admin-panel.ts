import type { PayloadRequest } from 'payload'

import { hasRank } from './ranks'

/** The panel is for Admin and above. */
export const canUseAdminPanel = ({ req }: { req: PayloadRequest }): boolean => hasRank(req, 'admin')
