/** A clock that stands still until a test moves it. */
export class TestClock {
  #now = new Date('2026-11-20T09:00:00.000Z');

  readonly now = (): Date => this.#now;

  /** @param time such as `{ days: 31 }` */
  advance({
    days = 0,
    minutes = 0,
    seconds = 0,
  }: {
    days?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    this.#now = new Date(this.#now.getTime() + ((days * 24 * 60 + minutes) * 60 + seconds) * 1000);
  }
}
