/**
 * The mark's drawing in a box of 64: a P in two strokes, and under it the loop that says who signed. Stroked, round
 * ends, no fill.
 */
export const flourish =
  'M22 47C24 34 27 20 29 8M15 18C19 7 49 2 50 16c.6 12-16 16-25 13M7 56C18 47 44 39 54 44c6 3 0 9-10 9-9 0-16-4-24-4';
