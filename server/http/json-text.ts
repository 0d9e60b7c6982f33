/** A view that is JSON already: what the database has written is passed on without being read here. */
export class JsonText<View> {
  /** Never set: carries the view's type. */
  declare readonly view: View;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
