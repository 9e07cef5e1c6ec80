/** One function as the package registers it with the worker. */
export interface Registered {
  name: string;
  bindings: Record<string, { type: string; direction: string; [more: string]: unknown }>;
  callback: (request: unknown, context: unknown) => Promise<{ status: number }>;
}
export const registered: ReadonlyMap<string, Registered>;
