export interface PanelPicture {
  readonly src: string
  /** Of the file, in px: half as much again as it is shown on the desktop. */
  readonly width: number
  readonly height: number
}

export interface Panel {
  readonly id: 'lighthouse' | 'robot' | 'fox' | 'town' | 'pencil'
  /** Null: an empty pencil frame. */
  readonly picture: PanelPicture | null
  /** Where it stands and how it is cut: a class of `site.css`. */
  readonly place: string
}

/**
 * The five panels of the landing page, in reading order. Drawn by the draft engine, each by
 * `npm run kadr -- draw "<prompt>" --out public/landing/<id>.webp --size <width>x<height> --seed <seed>`:
 * lighthouse "latarnia morska o zmierzchu, żaglówka na morzu", 3 · robot "robot z kotem w pokoju", 1 ·
 * fox "lis w lesie nocą, śnieg, pełnia księżyca", 3 · town "ulica miasta, deszczowa noc, kobieta z parasolem, pies", 4.
 */
export const PANELS: readonly Panel[] = [
  {
    id: 'lighthouse',
    picture: { src: '/landing/lighthouse.webp', width: 640, height: 416 },
    place: 'panel-lighthouse',
  },
  { id: 'robot', picture: { src: '/landing/robot.webp', width: 528, height: 416 }, place: 'panel-robot' },
  { id: 'fox', picture: { src: '/landing/fox.webp', width: 336, height: 480 }, place: 'panel-fox' },
  { id: 'pencil', picture: null, place: 'panel-pencil' },
  { id: 'town', picture: { src: '/landing/town.webp', width: 432, height: 480 }, place: 'panel-town' },
]
