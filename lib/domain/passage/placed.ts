/** A passage with its place in a document: the heading over it, and its number where it is a step. */
export interface PlacedPassage {
  id: string;
  source: string;
  text: string;
  section?: string;
  step?: number | undefined;
}
