import { book } from './book'
import { ink } from './ink'
import { lino } from './lino'
import { noir } from './noir'
import { pastel } from './pastel'
import { pencil } from './pencil'
import type { DraftStyle, Style } from './style'

/** Every style by its preset id. */
export const STYLES: Readonly<Record<DraftStyle, Style>> = { book, ink, noir, pencil, pastel, lino }
