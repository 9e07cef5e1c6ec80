// cspell:words prozent sekunde sekunden minuten stunde stunden tage tagen woche wochen monat monate monaten
// cspell:words jahr jahre jahren metern
/** A figure of a text by its value, however its language writes it. */
export interface TextFigure {
  /** With its sign, and with the `%` behind it: `-2.5`, `5%`, `14:30`, `31-12-2026`. */
  value: string;
  /** What it counts, where this is known in both languages. */
  unit: string | undefined;
}

/** Between thousands, in any language. */
const GAPS = String.raw`'’\u00A0\u202F\u2009 `;
const FIGURE = new RegExp(
  [
    String.raw`(?<sign>\bminus\s|(?<![\p{L}\p{N}%)°]|\p{N}\s)[-−–±])?`,
    String.raw`(?<body>\p{N}+(?:[-./,:'’\u00A0\u202F\u2009]\p{N}+| \d{3}(?!\d)|\s(?=[¼-¾⅐-⅞])\p{N})*)`,
    String.raw`(?<clock>\s*(?:Uhr\b|[ap]\.?m\b))?`,
    String.raw`(?<percent>\s*-?(?:%|percent|per cent|prozent))?`,
    String.raw`(?:[-\s\u00A0]*(?<unit>\p{L}+))?`,
  ].join(''),
  'giu',
);
/** Of a range only the last may have its sign: “5–10 %”. */
const JOINS = /^\s*(?:[-–]|to|and|or|bis|und|oder)\s*$/iu;

/** Every figure in the order in which it stands. Words for numbers are none. */
export function figuresByValue(text: string, language: string): TextFigure[] {
  const found = [...text.matchAll(FIGURE)].flatMap((hit): Found[] => {
    const { sign = '', body = '', clock = '', percent, unit = '' } = hit.groups ?? {};
    // What stands high behind a letter belongs to a unit: m².
    if (/^\p{No}/u.test(body) && /\p{L}$/u.test(text.slice(0, hit.index))) return [];
    const values = valuesOf(body, clock, language);
    const from = hit.index;
    const to = from + sign.length + body.length + clock.length + (percent?.length ?? 0);
    return values.map((value, i) => ({
      value: `${i === 0 ? signOf(sign) : ''}${value}`,
      isShare: percent !== undefined && (i === values.length - 1 || body.includes('-') || body.includes('–')),
      unit: UNITS.find((names) => names.includes(unit.toLowerCase()))?.[0],
      from,
      to,
    }));
  });
  return found.map(({ value, isShare, unit }, i) => {
    const next = found[i + 1];
    const isToo = next?.isShare === true && JOINS.test(text.slice(found[i]?.to, next.from));
    return { value: isShare || isToo ? `${value}%` : value, unit };
  });
}

interface Found extends TextFigure {
  isShare: boolean;
  from: number;
  to: number;
}

const signOf = (sign: string): string => (sign === '' ? '' : sign === '±' ? '±' : '-');

const UNITS: readonly (readonly string[])[] = [
  ['second', 'seconds', 'sekunde', 'sekunden'],
  ['minute', 'minutes', 'minuten', 'min'],
  ['hour', 'hours', 'stunde', 'stunden'],
  ['day', 'days', 'tag', 'tage', 'tagen'],
  ['week', 'weeks', 'woche', 'wochen'],
  ['month', 'months', 'monat', 'monate', 'monaten'],
  ['year', 'years', 'jahr', 'jahre', 'jahren'],
  ['metre', 'metres', 'meter', 'meters', 'metern', 'm'],
  ['litre', 'litres', 'liter', 'liters', 'l'],
  ...['bar', 'kg', 'g', 'mm', 'cm', 'km', 'ml', 'kw', 'euro', 'volt'].map((unit) => [unit]),
];

function valuesOf(body: string, clock: string, language: string): string[] {
  const time = timeOf(body, clock.trim().toLowerCase()) ?? dateOf(body);
  if (time !== undefined) return [time];
  const fraction = /^(\d*)[/\s]?(\p{No})$/u.exec(body) ?? /^()(\d+\/\d+)$/.exec(body);
  const value = fraction ? partOf(fraction[1] ?? '', fraction[2] ?? '') : numberOf(body, language);
  // No one figure: a range, a list, a version.
  return value === undefined
    ? body
        .split(/[^\p{N}.,]+|[.,](?=\d+[.,])|(?<=[.,]\d+)[.,]/u)
        .flatMap((one) => numberOf(one, language) ?? one)
    : [value];
}

/** By 24 hours; full hours are as the number: “17 Uhr” is “5 pm”. */
function timeOf(body: string, clock: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(body) ?? [];
  if (hour === '' || (clock === '' && !body.includes(':'))) return undefined;
  const half = clock.startsWith('p') ? 12 : 0;
  const hours = /^[ap]/.test(clock) ? (Number(hour) % 12) + half : Number(hour);
  return /[1-9]/.test(minute) ? `${hours}:${minute}` : String(hours);
}

function dateOf(body: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(body);
  const [day, month, year] = iso
    ? iso.slice(1).toReversed()
    : (/^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(body)?.filter((_, i) => [1, 3, 4].includes(i)) ??
      []);
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const isAmerican = Number(month) > 12;
  return [isAmerican ? month : day, isAmerican ? day : month, year].map(Number).join('-');
}

/** “1½”, “½”, “1/2” as what they are worth. */
function partOf(whole: string, fraction: string): string | undefined {
  const [over, under] = fraction.normalize('NFKD').split(/[⁄/]/).map(Number);
  if (over === undefined || Number.isNaN(over)) return undefined;
  return String(Number(whole) + (under === undefined ? over : over / under));
}

/** With a point before decimals and nothing between thousands; as a string, because a number loses long ones. */
function numberOf(body: string, language: string): string | undefined {
  const [thousand, decimal] = language === 'en' ? [',', '.'] : ['.', ','];
  const grouped = new RegExp(
    String.raw`^(\d{1,3}(?:([${thousand}${GAPS}])\d{3})(?:\2\d{3})*)(?:[${decimal}](\d+))?$`,
  ).exec(body);
  const plain = /^(\d+)(?:()[.,](\d+))?$/.exec(body);
  const [, whole, , behind = ''] = grouped ?? plain ?? [];
  if (whole === undefined) return undefined;
  const decimals = behind.replace(/0+$/, '');
  const digits = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
  return decimals === '' ? digits : `${digits}.${decimals}`;
}
