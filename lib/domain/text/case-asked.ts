/** “What if a guest is early?”, “What do I do when the till does not close?” */
const ASKED =
  /^(?:(?:and|but) )?what (?:(?:do|must|should|can|may|shall) (?:I|we|you|one) do |happens |to do |now )?(?:if|when) (?<says>[^?]{6,}?)\?*$/iu;
/** “The guest has left already. What now?” */
const THEN = /^(?<says>[^?]{8,}?)(?: [–—-]|[.,:;!])? (?:and )?what (?:now|next|then)\?$/iu;

/**
 * The case that a heading asks about, as a clause said to its reader: of “What if I find a key?”, “you find a key”;
 * undefined of any other heading. Lists of questions and answers are headed so. English.
 */
export function caseAsked(heading: string): string | undefined {
  const said = (ASKED.exec(heading.trim()) ?? THEN.exec(heading.trim()))?.groups?.['says'];
  if (said === undefined) return undefined;
  const inside = /^(?:I\b|\p{Lu}{2})/u.test(said) ? said : said.charAt(0).toLowerCase() + said.slice(1);
  return inside
    .replaceAll(/\bI (?:am|was)\b/gu, (said) => (said.endsWith('am') ? 'you are' : 'you were'))
    .replaceAll(/\bI\b/gu, 'you')
    .replaceAll(/\bmy\b/giu, 'your')
    .replaceAll(/\bme\b/giu, 'you');
}
