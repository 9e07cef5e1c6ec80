/** Marks what leaves the layer and comes back, so that it is known again and nobody has changed it. */
export interface Seals {
  /** The text, readable by this installation alone; the same text is sealed the same. */
  seal: (text: string) => Promise<string>;
  /** The text that was sealed; undefined where it was not, or not here, or was changed. */
  unseal: (sealed: string) => Promise<string | undefined>;
}
