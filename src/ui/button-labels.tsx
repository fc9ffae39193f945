import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type ButtonLabelsProps = Readonly<{
  icon?: ReactNode
  isLoading?: boolean
  loadingLabel?: string
  children: ReactNode
}>

const CELL = 'col-start-1 row-start-1 flex items-center justify-center gap-[inherit]'

/** The label and the running verb share one cell, so that a button keeps the width of the longer one. */
export function ButtonLabels({ icon, isLoading, loadingLabel, children }: ButtonLabelsProps) {
  return (
    <span className="grid gap-[inherit]">
      <span aria-hidden={isLoading || undefined} className={classNames(CELL, isLoading && 'invisible')}>
        {icon}
        {children}
      </span>
      {isLoading || loadingLabel ? (
        <span aria-hidden={!isLoading || undefined} className={classNames(CELL, !isLoading && 'invisible')}>
          <LoaderCircle aria-hidden className="animate-spin" />
          {loadingLabel}
        </span>
      ) : null}
    </span>
  )
}
