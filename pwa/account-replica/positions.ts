/** Positions of rows: as numbers a hundred thousand of them are gone through while somebody's finger is on a key. */
export type Positions = Uint32Array<ArrayBuffer>;

/** By position: 1 for a row that is meant. */
export type Marks = Uint8Array<ArrayBuffer>;

/**
 * Those positions whose mark is so, in their order. By counting: to call a function for each, or to ask for one after the
 * other, takes ten times as long in code that runs as seldom as somebody types.
 */
export function withMark(positions: Positions, marks: Marks, mark: 0 | 1): Positions {
  const found = new Uint32Array(positions.length);
  let count = 0;
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] as number;
    if (marks[position] === mark) found[count++] = position;
  }
  return found.subarray(0, count);
}
