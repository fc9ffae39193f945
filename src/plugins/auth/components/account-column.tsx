import type { ReactNode } from 'react'

export interface AccountColumnProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

/** The narrow column that every page about getting in has. */
export function AccountColumn({ title, lead, children }: AccountColumnProps) {
  return (
    <div className="mx-auto flex w-full max-w-form flex-col gap-5 px-4 py-8 sm:px-0">
      <div className="flex flex-col gap-2">
        <h1 className="type-h1">{title}</h1>
        {lead ? <p className="text-ink-2">{lead}</p> : null}
      </div>
      {children}
    </div>
  )
}
