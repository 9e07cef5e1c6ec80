import type { Import } from './read-imports.ts';

type Packages = 'pure' | 'any' | 'no SDK' | RegExp;
interface Room {
  name: string;
  files: RegExp;
  /** Rooms it may import besides itself. */
  imports: string[];
  packages: Packages;
}

/** Rooms every room above the core may import. */
const ground = ['domain', 'ports', 'errors', 'races'];

/** Rooms of the app, the narrower before the wider: a file belongs to the first whose pattern it matches. */
const rooms: Room[] = [
  { name: 'domain', files: /^lib\/domain\//, imports: [], packages: 'pure' },
  { name: 'errors', files: /^lib\/errors\.ts$/, imports: [], packages: 'pure' },
  { name: 'ports', files: /^lib\/ports\//, imports: ['domain', 'errors'], packages: 'pure' },
  // How everything that stores gets past other writers.
  { name: 'races', files: /^lib\/races\.ts$/, imports: ['errors'], packages: 'pure' },
  // What a step of a flow is, and how it writes to other systems once: agents and gates stand on both.
  { name: 'step', files: /^lib\/step\.ts$/, imports: ground, packages: 'pure' },
  { name: 'effects', files: /^lib\/effects\.ts$/, imports: ['step', ...ground], packages: 'pure' },
  // Of no agent: they decide nothing. Whom it tells, humans choose by listing hosts; what it holds about somebody, it always says.
  {
    name: 'layer',
    files: /^lib\/(tell-hooks|own-data)\.ts$/,
    imports: ['step', 'effects', ...ground],
    packages: 'pure',
  },
  {
    name: 'rules',
    files: /^lib\/agents\/[^/]+\/rules\.ts$/,
    imports: ['agents', ...ground],
    packages: 'pure',
  },
  {
    name: 'agents',
    files: /^lib\/agents\//,
    imports: ['rules', 'step', 'effects', ...ground],
    packages: 'no SDK',
  },
  { name: 'gates', files: /^lib\/gates\//, imports: ['step', 'effects', ...ground], packages: 'no SDK' },
  { name: 'adapters', files: /^lib\/adapters\//, imports: ground, packages: 'any' },
  { name: 'config', files: /^lib\/config\.ts$/, imports: ['agents'], packages: 'pure' },
  {
    name: 'wiring',
    files: /^lib\/wiring\.ts$/,
    imports: ['adapters', 'agents', 'rules', 'gates', 'step', 'effects', 'config', ...ground],
    packages: /^@azure\/identity$/,
  },
  {
    name: 'orchestrators',
    files: /^orchestrators\//,
    imports: ['agents', 'rules', 'gates', 'step', ...ground],
    packages: /^durable-functions$/,
  },
  {
    name: 'functions',
    files: /^functions\//,
    imports: ['orchestrators', 'wiring', 'layer', 'agents', 'rules', 'gates', 'step', 'config', ...ground],
    packages: /^(@azure\/functions|durable-functions)$/,
  },
];
export const roomsOfApp = ['functions', 'orchestrators', 'lib'];

/** The core, in the order in which data flows: each imports only earlier ones and the shared types, which are all other files. */
const core = [
  'signal',
  'evidence',
  'skill',
  'taxonomy',
  'charter',
  'register',
  'outcome-contract',
  'need',
  'replay',
  'content',
  'delivery',
  'sweep',
  'practice',
  'insight',
  'hook',
];

/** Libraries that only compute. */
const pureLibraries = ['zod', 'simple-statistics', 'temporal-polyfill'];
const sdk = /^(@azure|@azure-rest|@microsoft|@pnp)\/|^(openai|durable-functions)(\/|$)/;

const isFile = (target: string) => target.endsWith('.ts') || target.endsWith('.json');
const roomOf = (path: string) => rooms.find((room) => room.files.test(path));
const inCore = (path: string) => core.indexOf(/^lib\/domain\/([^/.]+)/.exec(path)?.[1] ?? '');
const isDomain = (path: string) => path.startsWith('lib/domain/');

/** Why this import goes against the directions, or `undefined` when it does not. */
function fault({ file, target, names }: Import): string | undefined {
  const room = roomOf(file);
  if (!room) return 'stands in no room';
  if (!isFile(target))
    return mayUse(room.packages, target, names) ? undefined : `${room.name} may not use this package`;
  const other = roomOf(target);
  if (!other) return 'the app imports only itself';
  if (other !== room && !room.imports.includes(other.name))
    return `${room.name} may not import ${other.name}`;
  if (isDomain(file) && isDomain(target) && inCore(target) > inCore(file))
    return 'the core imports only earlier stages';
  return undefined;
}

function mayUse(packages: Packages, target: string, names: string[]): boolean {
  if (packages === 'any') return true;
  if (packages === 'pure') {
    // A digest only computes; the rest of the module makes random numbers.
    const digest =
      target === 'node:crypto' && names.length > 0 && names.every((name) => name === 'createHash');
    return digest || pureLibraries.some((library) => target === library || target.startsWith(`${library}/`));
  }
  return !sdk.test(target) || (packages instanceof RegExp && packages.test(target));
}

/** A line for every import that goes against the directions. */
export function violations(imports: Import[]): string[] {
  return imports.flatMap((each) => {
    const why = fault(each);
    return why === undefined ? [] : [`${each.file} → ${each.target}: ${why}`];
  });
}
