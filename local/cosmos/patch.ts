import { badRequest } from './refusal.ts';

export interface PatchOperation {
  op: string;
  /** A JSON pointer; `-` at its end is the end of a list. */
  path: string;
  value?: unknown;
}

/** `condition` is a query's `FROM c WHERE …`. */
export interface Patch {
  operations: PatchOperation[];
  condition?: string;
}

const mostOperations = 10;
const untouchable = ['/id', '/_rid', '/_self', '/_etag', '/_ts', '/_attachments'];

/** Both shapes that the client sends: a bare list of operations, or a list with a condition. */
export function patchFrom(body: unknown): Patch {
  const patch = (Array.isArray(body) ? { operations: body as unknown } : body) as Partial<Patch> | undefined;
  const operations = patch?.operations;
  if (!Array.isArray(operations) || operations.length < 1 || operations.length > mostOperations)
    throw badRequest(`A patch holds 1 to ${mostOperations} operations.`);
  return { ...patch, operations };
}

/** Applies the operations to `item` itself; neither its id nor `partitionKey` (a path) can be changed. */
export function applyPatch(item: object, operations: PatchOperation[], partitionKey: string): void {
  for (const operation of operations) {
    if (operation.path === partitionKey || untouchable.includes(operation.path))
      throw badRequest(`${operation.path} cannot be patched.`);
    apply(item, operation);
  }
}

function apply(item: object, { op, path, value }: PatchOperation): void {
  const names = path.split('/').slice(1).map(unescapePointer);
  const name = names.pop() ?? '';
  const parent = names.reduce<unknown>((inner, step) => (inner as Parent | null | undefined)?.[step], item);
  if (name === '' || typeof parent !== 'object' || parent === null)
    throw badRequest(`There is no place ${path} in the item.`);
  const target = parent as Parent;
  const present = Object.hasOwn(target, name);
  if (!present && (op === 'replace' || op === 'remove'))
    throw badRequest(`There is nothing at ${path} to ${op}.`);
  switch (op) {
    case 'add':
    case 'set':
      if (Array.isArray(parent) && (op === 'add' || !present)) insert(parent, name, value, path);
      else target[name] = value;
      return;
    case 'replace':
      target[name] = value;
      return;
    case 'remove':
      if (Array.isArray(parent)) parent.splice(Number(name), 1);
      else Reflect.deleteProperty(target, name);
      return;
    case 'incr': {
      const before = present ? target[name] : 0;
      if (typeof before !== 'number' || typeof value !== 'number')
        throw badRequest(`Only a number can be increased, by a number: ${path}.`);
      target[name] = before + value;
      return;
    }
    default:
      throw badRequest(`The patch operation '${op}' is not in the list that local Cosmos answers.`);
  }
}

type Parent = Record<string, unknown>;
const unescapePointer = (name: string) => name.replaceAll('~1', '/').replaceAll('~0', '~');

function insert(list: unknown[], place: string, value: unknown, path: string): void {
  const at = place === '-' ? list.length : Number(place);
  if (!Number.isInteger(at) || at < 0 || at > list.length)
    throw badRequest(`${path} is not a place in its list of ${list.length}.`);
  list.splice(at, 0, value);
}
