import { type Box } from './polygon'

/** Where a picture of some proportions lies when it covers a box evenly, its middle on the box's middle. */
export const coverBox = (
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
): Box => {
  const scale = Math.max(box.width / width, box.height / height)
  const covered = { width: width * scale, height: height * scale }
  return {
    x: box.x + (box.width - covered.width) / 2,
    y: box.y + (box.height - covered.height) / 2,
    ...covered,
  }
}
