import { CosmosRefusal } from './refusal.ts';

/** What a PATCH request carries. Paths are JSON pointers; `condition` is a query's `FROM c WHERE …`. */
export interface Patch {
  operations: PatchOperation[];
  condition?: string;
}

export interface PatchOperation {
  op: string;
  path: string;
  value?: unknown;
}

const mostOperations = 10;
const untouchable = ['id', '_rid', '_self', '_etag', '_ts', '_attachments'];

/** Both shapes that the client sends: a bare list of operations, or a list with a condition. */
export function patchFrom(body: unknown): Patch {
  const patch = Array.isArray(body)
    ? { operations: body as PatchOperation[] }
    : (body as Partial<Patch> | null);
  const operations = patch?.operations;
  if (!Array.isArray(operations) || operations.length === 0)
    throw new CosmosRefusal(400, 'A patch needs a list of operations.');
  if (operations.length > mostOperations)
    throw new CosmosRefusal(400, `A patch may hold ${mostOperations} operations, not ${operations.length}.`);
  return { ...patch, operations };
}

/** The item after all operations; `partitionKey` (a path) cannot be changed. */
export function patched(item: object, operations: PatchOperation[], partitionKey: string): object {
  const result = structuredClone(item);
  for (const operation of operations) apply(result, operation, partitionKey);
  return result;
}

function apply(item: object, { op, path, value }: PatchOperation, partitionKey: string): void {
  const names = path.split('/').slice(1).map(unescapePointer);
  const last = names.pop();
  if (!path.startsWith('/') || last === undefined || last === '')
    throw new CosmosRefusal(400, `'${path}' is not a path such as /a/b.`);
  if (path === partitionKey || (names.length === 0 && untouchable.includes(last)))
    throw new CosmosRefusal(400, `${path} cannot be patched.`);
  const parent = parentOf(item, names, path);
  const missing = () => new CosmosRefusal(400, `There is nothing at ${path} to ${op}.`);
  const present = Object.hasOwn(parent, last);
  switch (op) {
    case 'add':
      if (Array.isArray(parent)) insert(parent, last, value, path);
      else parent[last] = value;
      return;
    case 'set':
      if (Array.isArray(parent) && !present) insert(parent, last, value, path);
      else (parent as Record<string, unknown>)[last] = value;
      return;
    case 'replace':
      if (!present) throw missing();
      (parent as Record<string, unknown>)[last] = value;
      return;
    case 'remove':
      if (!present) throw missing();
      if (Array.isArray(parent)) parent.splice(Number(last), 1);
      else Reflect.deleteProperty(parent, last);
      return;
    case 'incr': {
      const before = present ? (parent as Record<string, unknown>)[last] : 0;
      if (typeof before !== 'number' || typeof value !== 'number')
        throw new CosmosRefusal(400, `${path} can be increased only when it and the step are numbers.`);
      (parent as Record<string, unknown>)[last] = before + value;
      return;
    }
    default:
      throw new CosmosRefusal(
        400,
        `The patch operation '${op}' is not in the list of calls that local Cosmos answers.`,
      );
  }
}

const unescapePointer = (name: string) => name.replaceAll('~1', '/').replaceAll('~0', '~');

function parentOf(item: object, names: string[], path: string): Record<string, unknown> | unknown[] {
  let parent: unknown = item;
  for (const name of names)
    parent =
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, name)
        ? (parent as Record<string, unknown>)[name]
        : undefined;
  if (typeof parent !== 'object' || parent === null)
    throw new CosmosRefusal(400, `The parent of ${path} does not exist in the item.`);
  return parent as Record<string, unknown> | unknown[];
}

function insert(list: unknown[], place: string, value: unknown, path: string): void {
  const at = place === '-' ? list.length : Number(place);
  if (!Number.isInteger(at) || at < 0 || at > list.length)
    throw new CosmosRefusal(400, `${path} is not a place in its list of ${list.length}.`);
  list.splice(at, 0, value);
}
