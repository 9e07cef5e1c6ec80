/** What a store holds, with the version that a change must name. */
export interface Stored<T> {
  value: T;
  /** Absent for what is not stored yet. */
  etag?: string;
}
