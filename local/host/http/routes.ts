import type { AppFunction } from '../core.ts';

export interface Match {
  fn: AppFunction;
  params: Record<string, string>;
}

interface Route {
  fn: AppFunction;
  methods: string[];
  pattern: RegExp;
  segments: Segment[];
}

interface Segment {
  isParameter: boolean;
  constraints: number;
  text: string;
}

/**
 * The order in which the Functions host tries routes, segment by segment: a literal before a parameter, one with more
 * constraints before one with fewer, literals by the alphabet; then the longer first (WebJobsRouteBuilder of
 * azure-webjobs-sdk-extensions).
 */
function inOrder({ segments: a }: Route, { segments: b }: Route): number {
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (!y) return -1;
    if (x.isParameter !== y.isParameter) return x.isParameter ? 1 : -1;
    const apart = x.isParameter
      ? y.constraints - x.constraints
      : Number(x.text > y.text) - Number(x.text < y.text);
    if (apart !== 0) return apart;
  }
  return b.length - a.length;
}

function compile(template: string): Pick<Route, 'pattern' | 'segments'> {
  const segments = template.split('/').filter(Boolean);
  const parts = segments.map((segment) => {
    const [, rest, name, constraint, optional] = /^\{(\*?)(\w+)(?::(\w+))?(\??)\}$/.exec(segment) ?? [];
    const text = segment.toUpperCase();
    if (!name)
      return {
        source: `/${segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
        isParameter: false,
        constraints: 0,
        text,
      };
    const read = { isParameter: true, constraints: constraint ? 1 : 0, text };
    if (rest) return { source: `(?:/(?<${name}>.*))?`, ...read };
    const value = `/(?<${name}>${constraint === 'int' ? '\\d+' : '[^/]+'})`;
    return { source: optional ? `(?:${value})?` : value, ...read };
  });
  const source = parts.map((part) => part.source).join('');
  return { pattern: new RegExp(`^${source}/?$`, 'i'), segments: parts };
}

/** As ASP.NET Core reads a path: what is no escape stays as it was written. */
function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Finds the HTTP function for a method and path. */
export function createRouter(functions: Iterable<AppFunction>, prefix: string) {
  const routes: Route[] = [...functions]
    .filter(({ trigger }) => trigger.type === 'httpTrigger')
    .map((fn) => ({
      fn,
      methods: ((fn.trigger['methods'] as string[] | undefined) ?? ['GET', 'POST']).map((m) =>
        m.toUpperCase(),
      ),
      ...compile(`${prefix}/${(fn.trigger['route'] as string | undefined) ?? fn.name}`),
    }))
    .sort(inOrder);

  return (method: string, path: string): Match | undefined => {
    for (const { fn, methods, pattern } of routes) {
      const found = methods.includes(method) && pattern.exec(path);
      if (!found) continue;
      const given = Object.entries(found.groups ?? {}).filter(
        ([, value]) => (value as string | undefined) !== undefined,
      );
      return {
        fn,
        params: Object.fromEntries(given.map(([name, value]) => [name, unescaped(value)])),
      };
    }
    return undefined;
  };
}
