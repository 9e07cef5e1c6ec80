/** The same company as a service desk, beside the layer: an illustration that stands on its assumptions. */
export interface Compared {
  assumptions: { name: string; value: number; unit: string; why: string }[];
  rows: ComparedRow[];
  /** Where the desk does better, in words. */
  losing: string[];
}

export interface ComparedRow {
  measure: string;
  /** Null where there is nothing to measure. */
  layer: number | null;
  desk: number | null;
  unit: string;
  better: 'layer' | 'desk' | 'neither';
}
