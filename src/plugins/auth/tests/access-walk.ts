import { seedRow } from '@/testing/access-walk/seed'
import type { SliceWalk } from '@/testing/access-walk/slice-walks'

export default {
  seeds: {
    'setup-links': seedRow(`INSERT INTO setup_links (id, token_hash, expires_at) VALUES ($1, $2, now())`),
  },
  tables: ['setup_links'],
} satisfies SliceWalk
