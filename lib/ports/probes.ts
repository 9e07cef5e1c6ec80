/** One thing that the layer depends on, asked whether it answers the layer's own identity. */
export interface Probe {
  id: string;
  what: string;
  /** What to do when it does not. */
  next: string;
  /**
   * Costs little and changes nothing.
   * @throws whatever the other system said
   */
  ask: () => Promise<unknown>;
}
