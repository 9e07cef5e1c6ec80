import type { AppFunction } from '../core.ts';

export interface Match {
  fn: AppFunction;
  params: Record<string, string>;
}

interface Route {
  fn: AppFunction;
  methods: string[];
  pattern: RegExp;
  /** Literal segments count before parameters, parameters before a catch-all. */
  rank: string;
}

function compile(template: string): Pick<Route, 'pattern' | 'rank'> {
  const segments = template.split('/').filter(Boolean);
  const parts = segments.map((segment) => {
    const [, rest, name, constraint, optional] = /^\{(\*?)(\w+)(?::(\w+))?(\??)\}$/.exec(segment) ?? [];
    if (!name) return { source: `/${segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, rank: '0' };
    if (rest) return { source: `(?:/(?<${name}>.*))?`, rank: '2' };
    const value = `/(?<${name}>${constraint === 'int' ? '\\d+' : '[^/]+'})`;
    return { source: optional ? `(?:${value})?` : value, rank: '1' };
  });
  const source = parts.map((part) => part.source).join('');
  return { pattern: new RegExp(`^${source}/?$`, 'i'), rank: parts.map((part) => part.rank).join('') };
}

/** Finds the HTTP function for a method and path, the most literal template first. */
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
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));

  return (method: string, path: string): Match | undefined => {
    for (const { fn, methods, pattern } of routes) {
      const found = methods.includes(method) && pattern.exec(path);
      if (!found) continue;
      const given = Object.entries(found.groups ?? {}).filter(
        ([, value]) => (value as string | undefined) !== undefined,
      );
      return {
        fn,
        params: Object.fromEntries(given.map(([name, value]) => [name, decodeURIComponent(value)])),
      };
    }
    return undefined;
  };
}
