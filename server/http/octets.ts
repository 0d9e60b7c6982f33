import type { Bytes } from '#core/bytes.ts';

/** A view in a form of its own, which its reader knows. */
export class Octets<View> {
  /** Never set: carries the view's type. */
  declare readonly view: View;
  readonly octets: Bytes;

  constructor(octets: Bytes) {
    this.octets = octets;
  }
}
