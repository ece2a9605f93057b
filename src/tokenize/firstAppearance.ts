/** Ids in order of first appearance, so that equal ids mean equal token texts. */
export class FirstAppearance {
  private readonly ids = new Map<string, number>();

  idOf(token: string): number {
    const known = this.ids.get(token);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(token, id);
    return id;
  }
}
