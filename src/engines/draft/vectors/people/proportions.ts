export type Age = 'baby' | 'child' | 'adult' | 'old'

/** Shares of the height; `height` in cm. Real proportions (7.5 heads) look stiff at this size. */
export interface Proportions {
  readonly height: number
  /** Diameter of the head. */
  readonly head: number
  /** Height of the hip. */
  readonly leg: number
  readonly shoulder: number
  readonly hip: number
  readonly girth: number
}

export const PROPORTIONS: Readonly<Record<Age, Proportions>> = {
  baby: { height: 84, head: 0.29, leg: 0.34, shoulder: 0.23, hip: 0.2, girth: 1.3 },
  child: { height: 118, head: 0.245, leg: 0.42, shoulder: 0.2, hip: 0.155, girth: 1.05 },
  adult: { height: 172, head: 0.182, leg: 0.47, shoulder: 0.21, hip: 0.142, girth: 0.95 },
  old: { height: 160, head: 0.19, leg: 0.44, shoulder: 0.21, hip: 0.162, girth: 1.05 },
}
