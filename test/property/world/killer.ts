/** Kills a request after so many each, once it is armed: thrown where a gate asks before and after each of them. */
export class Killer {
  private requests = 0;
  private next = 0;
  private armed = false;

  constructor(private readonly kills: readonly number[]) {}

  arm(): void {
    this.armed = true;
  }

  /** True once it has killed. */
  get struck(): boolean {
    return this.next > 0;
  }

  strike(when: "before" | "after"): void {
    const kill = this.kills[this.next];
    if (!this.armed || kill === undefined) return;
    // An odd kill strikes before the request, an even one after it, when all is done but nobody knows.
    if ((kill % 2 === 1) !== (when === "before")) return;
    this.requests += 1;
    if (this.requests < kill) return;
    this.requests = 0;
    this.next += 1;
    throw new Error("killed");
  }
}
