/** A number of things in `parts` groups whose sizes differ by one at most, larger ones first. */
export const evenly = (count: number, parts: number): number[] =>
  Array.from({ length: parts }, (_, index) => Math.ceil((count - index) / parts))
