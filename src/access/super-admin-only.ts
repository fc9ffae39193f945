import type { Access } from 'payload'

import { hasRank } from './ranks'

export const superAdminOnly: Access = ({ req }) => hasRank(req, 'super-admin')
