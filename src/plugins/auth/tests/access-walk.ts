import { seedRow } from '@/platform/testing/access-walk/seed'
import type { SliceWalk } from '@/platform/testing/access-walk/slice-walks'

export default {
  seeds: {
    'setup-links': seedRow(`INSERT INTO setup_links (id, token_hash, expires_at) VALUES ($1, $2, now())`),
  },
  tables: ['setup_links'],
} satisfies SliceWalk
