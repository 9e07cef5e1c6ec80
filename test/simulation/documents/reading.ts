/** How reading went, over many documents. */
export interface Reading {
  formats: Record<string, OfFormat>;
  /** How many documents were refused, by their reason. */
  reasons: Record<string, number>;
  /** Most memory that one process took while it read, in bytes. */
  memory: number;
  /** What ended in neither text nor a named reason. */
  faults: string[];
}

/** What became of the files whose names have one ending. */
export interface OfFormat {
  read: number;
  named: number;
  /** The slowest document, in milliseconds, and what it was. */
  slowest: { ms: number; what: string };
}

export const nothingRead = (): Reading => ({ formats: {}, reasons: {}, memory: 0, faults: [] });

interface Document {
  what: string;
  format: string;
  ms: number;
  memory: number;
  became: 'read' | 'named' | 'fault';
  reason?: string;
}

const none: OfFormat = { read: 0, named: 0, slowest: { ms: 0, what: '' } };

/** With one more document. */
export function withDocument(reading: Reading, document: Document): Reading {
  const { what, format, ms, memory, became, reason = '' } = document;
  const one: OfFormat = {
    read: became === 'read' ? 1 : 0,
    named: became === 'named' ? 1 : 0,
    slowest: { ms, what },
  };
  return together(reading, {
    formats: { [format]: one },
    reasons: became === 'named' ? { [reason]: 1 } : {},
    memory,
    faults: became === 'fault' ? [`${what}: ${reason}`] : [],
  });
}

/** What two processes read, or one before and after. */
export const together = (a: Reading, b: Reading): Reading => ({
  formats: merged(a.formats, b.formats, bothFormats, none),
  reasons: merged(a.reasons, b.reasons, (one, other) => one + other, 0),
  memory: Math.max(a.memory, b.memory),
  faults: [...a.faults, ...b.faults],
});

const bothFormats = (a: OfFormat, b: OfFormat): OfFormat => ({
  read: a.read + b.read,
  named: a.named + b.named,
  slowest: b.slowest.ms > a.slowest.ms ? b.slowest : a.slowest,
});

const merged = <T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  add: (one: T, other: T) => T,
  empty: NoInfer<T>,
): Record<string, T> => ({
  ...a,
  ...Object.fromEntries(Object.entries(b).map(([key, other]) => [key, add(a[key] ?? empty, other)])),
});

export const documentsIn = ({ formats, faults }: Reading): number =>
  Object.values(formats).reduce((sum, { read, named }) => sum + read + named, faults.length);

/** The lines that a run ends with: by format, by reason, and what ended in neither. */
export const linesOf = (reading: Reading): string[] => [
  ...Object.entries(reading.formats)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(
      ([format, { read, named, slowest }]) =>
        `${format}: ${read} read, ${named} named, slowest ${slowest.ms} ms (${slowest.what})`,
    ),
  `at most ${Math.round(reading.memory / 1e6)} MB in one process`,
  ...Object.entries(reading.reasons)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${count} ${reason}`),
  ...reading.faults.map((fault) => `FAULT ${fault}`),
];
