const PAGE = 'M0 0H8V32H0Z M11 0H24.6L11 13.6Z M11 18.4L24.6 32H11Z'
const YELLOW = 'M29.4 0H32V32H29.4L13.4 16Z'

/** The mark, for the panel's corner and breadcrumb. */
export function Icon() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" role="img" aria-label="Kadr">
      <path d={PAGE} fill="currentColor" />
      <path d={YELLOW} fill="var(--kadr-key)" />
    </svg>
  )
}

/** Mark and word, for the panel's sign-in. */
export function Logo() {
  return (
    <span className="kadr-logo">
      <Icon />
      <span aria-hidden="true">Kadr</span>
    </span>
  )
}
