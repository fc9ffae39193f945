import type { ComponentProps } from 'react'

import { Link } from './navigation'

/** A link that is not fetched ahead: for lists of pictures, where twenty-four tiles would be twenty-four requests. */
export function QuietLink(props: ComponentProps<typeof Link>) {
  return <Link {...props} prefetch={false} />
}
