export type SkipLinkProps = Readonly<{
  /** The id of `<main>` with a hash: "#main". */
  href: `#${string}`
  label: string
}>

/** Hidden until it has the focus; jumps past the navigation to `<main>`. Stands first on the page. */
export function SkipLink({ href, label }: SkipLinkProps) {
  return (
    <a
      href={href}
      className="fixed start-4 top-3 z-skip -translate-y-24 rounded-control bg-solid px-4 py-3 font-strong text-on-solid no-underline focus:translate-y-0"
    >
      {label}
    </a>
  )
}
