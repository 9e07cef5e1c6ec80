const LIST = /<w:num\b[^>]*\bw:numId="(?<id>\d+)"[^>]*>(?<says>.*?)<\/w:num>/gsu;
const KIND = /<w:abstractNumId\b[^>]*\bw:val="(?<kind>\d+)"[^>]*\/>/u;
const KINDS = /<w:abstractNum\b[^>]*\bw:abstractNumId="(?<kind>\d+)"[^>]*>.*?<\/w:abstractNum>/gsu;
/** Above any id that Word gives. */
const OWN = 1_000_000;

/**
 * Word counts by the kind of a list: a list of the same kind goes on where the last one stopped, under the next heading
 * too, unless it says that it begins anew. mammoth tells of an item its kind alone, so each list that begins anew gets
 * a kind of its own.
 */
export function withOwnKinds(numbering: string): string {
  const kinds = new Map([...numbering.matchAll(KINDS)].map((found) => [found.groups?.['kind'], found[0]]));
  const added: string[] = [];
  const lists = numbering.replaceAll(LIST, (list: string, id: string, says: string) => {
    const kind = KIND.exec(says)?.groups?.['kind'] ?? '';
    const whole = kinds.get(kind);
    if (whole === undefined || !says.includes('<w:startOverride')) return list;
    const own = String(OWN + Number(id));
    added.push(whole.replace(`w:abstractNumId="${kind}"`, `w:abstractNumId="${own}"`));
    return list.replace(KIND, `<w:abstractNumId w:val="${own}"/>`);
  });
  const first = lists.search(/<w:num\b/u);
  return first < 0 ? lists : lists.slice(0, first) + added.join('') + lists.slice(first);
}
