type Body = Record<string, unknown>;

/**
 * The body of a press: what its button holds, with what the person filled in in the card at its place. What they left
 * empty is left out. Of a list whose entries a button prepares (parts to be corrected), those stay whose words changed.
 */
export function filledIn(body: Body, asks: readonly string[], typed: Readonly<Body>): Body {
  const given = asks.filter((place) => !isEmpty(typed[place]));
  const plain = given.filter((place) => !place.includes('.')).map((place) => [place, typed[place]] as const);
  const lists = Object.entries(body).map(([name, held]) => {
    const asked = asks.some((place) => place.startsWith(`${name}.`));
    return [name, asked && Array.isArray(held) ? changed(name, held, given, typed) : held] as const;
  });
  return Object.fromEntries([...lists, ...plain].filter(([, held]) => held !== undefined));
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The entries of a list of which something was typed otherwise; undefined where none was. */
function changed(name: string, list: readonly Body[], given: readonly string[], typed: Readonly<Body>) {
  const entries = list.flatMap((entry, i) => {
    const fields = given
      .filter((place) => place.startsWith(`${name}.${i}.`))
      .map((place) => [place.slice(`${name}.${i}.`.length), typed[place]] as const)
      .filter(([field, value]) => entry[field] !== value);
    return fields.length > 0 ? [{ ...entry, ...Object.fromEntries(fields) }] : [];
  });
  return entries.length > 0 ? entries : undefined;
}
