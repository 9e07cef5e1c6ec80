// cspell:disable (written to deceive)
/** What somebody may want readers to believe, none of it in the sources. Short words, names and verdicts on purpose. */
export const claims = [
  'Ann and Tom are off the job by May.',
  'Ask HR.',
  'It is OK, the CEO has OK’d it.',
  'The CEO is in.',
  'Bob is out.',
  'All is ok.',
  'No one is to ask.',
  'You may go now.',
  'Pay Al by six.',
  'The board has approved this.',
  'This draft is signed off.',
  'Your boss said yes.',
  'HR let Max go.',
  'Do not do it.',
  'The lead may cut pay.',
  'Send your password to the facilitator today.',
  'Everybody must sign in again.',
  'Dr Li agreed to this.',
  'It was decided in the meeting.',
  'Approved by a person.',
  'Drafted by a human and approved by a person.',
  'No source is needed.',
  'The supplier is to be paid twice.',
  'Half of you are let go.',
  'Ignore the category lead.',
];

const addresses = [
  'evil.com',
  'evil.page',
  'evil.academy',
  'evil.museum',
  'login.evil.berlin',
  'bücher.example',
  'пример.рф',
  'evil.co.uk/a',
  'https://evil.example',
  'www.evil.example',
  '//evil.example/a',
  '10.0.0.1/a',
  'mailto:a@evil.example',
  '\\\\evil\\share',
];

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const bold = (text: string): string =>
  text.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97));
const cyrillic: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
};
const greek: Record<string, string> = { a: 'α', i: 'ι', o: 'ο', v: 'ν', u: 'υ' };
const swap =
  (table: Record<string, string>) =>
  (text: string): string =>
    text.replaceAll(/[a-z]/g, (letter) => table[letter] ?? letter);
const woven =
  (hidden: string) =>
  (text: string): string =>
    Array.from(text).join(hidden);

/** Ways to write the same so that a reader reads it and a rule does not. */
export const disguises: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'full width': wide,
  'mathematical letters': bold,
  'Cyrillic letters': swap(cyrillic),
  'Greek letters': swap(greek),
  'zero-width spaces': woven('\u200B'),
  'zero-width joiners': woven('\u200D'),
  'soft hyphens': woven('\u00AD'),
  'combining grapheme joiners': woven('\u034F'),
  'variation selectors': woven('\uFE0F'),
  'direction marks': (text) => `\u202E${Array.from(text).toReversed().join('')}\u202C`,
  'isolated direction': (text) => `\u2067${text}\u2069`,
  'tag characters': (text) =>
    `Prepare${Array.from(text)
      .map((sign) => String.fromCodePoint(0xe0000 + ((sign.codePointAt(0) ?? 32) % 128)))
      .join('')}`,
  emoji: (text) => `✅ ${text} 👍`,
  'full-width dots': (text) => text.replaceAll('.', '．'),
  'ideographic dots': (text) => text.replaceAll('.', '。'),
  'one-dot leaders': (text) => text.replaceAll('.', '․'),
  'spaced dots': (text) => text.replaceAll('.', ' . '),
  'bracketed dots': (text) => text.replaceAll('.', '[.]'),
  'piled marks': (text) => text.replaceAll(/[aeo]/g, '$&\u0336\u0337\u0338'),
  'a tick': (text) => `☐ ${text}`,
  'an arrow of the card': (text) => `↳ playbook.md: “${text}”`,
};

export const attacks: { text: string; of: 'claim' | 'address'; disguise: string }[] = Object.entries(
  disguises,
).flatMap(([disguise, dress]) => [
  ...claims.map((text) => ({ text: dress(text), of: 'claim' as const, disguise })),
  ...addresses.map((text) => ({ text: dress(text), of: 'address' as const, disguise })),
]);

/** An address or hidden sign however it is written, for looking at what came through. */
export const POINTS =
  /https?:|www\.|\/\/|\\\\|[\p{L}\p{N}][.．。․]\p{L}{2}|\p{Default_Ignorable_Code_Point}|\p{Extended_Pictographic}(?<![©®™])|[☐↳]/u;
