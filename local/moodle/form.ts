type Nested = { [name: string]: Nested | string };

/** Fields such as `options[0][name]` as PHP nests them; what is numbered from 0 on becomes a list. */
export function nested(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const root: Nested = {};
  for (const [field, value] of Object.entries(fields)) {
    const names = field.split(/[[\]]+/).filter(Boolean);
    const last = names.pop() ?? '';
    let at = root;
    for (const name of names) {
      const inner = at[name];
      at = typeof inner === 'object' ? inner : (at[name] = {});
    }
    at[last] = value;
  }
  return Object.fromEntries(Object.entries(root).map(([name, value]) => [name, asList(value)]));
}

function asList(value: Nested | string): unknown {
  if (typeof value === 'string') return value;
  const isList = Object.keys(value).every((name, i) => name === String(i));
  const inner = Object.entries(value).map(([name, one]) => [name, asList(one)] as const);
  return isList ? inner.map(([, one]) => one) : Object.fromEntries(inner);
}
