import { message, type Message, type MessageId } from '../../messages/message.ts';
import { folded, hidesSomething, holdsLookAlikes } from './plain-text.ts';

type Unsafe = Extract<MessageId, `unsafe.${string}`>;

/** Patterns no draft may hold, each with the name told to the drafter. */
const asRead: readonly (readonly [RegExp, Unsafe])[] = [
  [/https?:|www\.|\b[a-z][a-z0-9+.-]+:[^\s]|\/\/|\\\\|\b\d{1,3}(?:\s*\.\s*\d{1,3}){3}\b/i, 'unsafe.link'],
  // Any name after a dot may be a top-level domain; file names such as `notes.md` go with them.
  [/[\p{L}\p{N}]\.(?:\p{L}{2}|xn--)/u, 'unsafe.link'],
  [
    /[\p{L}\p{N}]\s+\.\s*\p{L}|[[(<]\s*(?:\.|dot)\s*[\])>]|\bdot (?:com|net|org|io|dev|app|info|biz|co)\b/iu,
    'unsafe.link',
  ],
  [/<[a-z!/?]|&#?\w+;/i, 'unsafe.markup'],
  [/\]\s?[([]/, 'unsafe.markdown-link'],
  [/@[\p{L}\p{N}_]/u, 'unsafe.mention'],
  [/[{}]/, 'unsafe.card'],
  // What the layer says of a draft, on cards and pages, is not for a draft or a document to say.
  [
    /\b(?:drafted|worded|written) by (?:an? )?AI\b|\bapproved by (?:an? )?(?:person|human)|\b(?:cites|rests on) no source|\bproposed by the agent|\b(?:not|was|were) checked by the layer|\bexisting course\b/i,
    'unsafe.our-words',
  ],
];

/**
 * Besides letters: digits, spaces, punctuation in its usual width, money, fractions, and signs of arithmetic and
 * measures.
 */
const OTHERS = /[^\p{L}\p{M}0-9\s\p{P}\p{Sc}\p{Sm}¹²³¼½¾⅓⅔⅛°§©®™№^`´]/u;
const BULLET = /[•‣⁃◦∙]/u;
const unusualWidth = (text: string): boolean =>
  (text.match(/\p{P}/gu) ?? []).some((sign) => !'…‥″‴‑'.includes(sign) && sign.normalize('NFKC') !== sign);
const piledMarks = /\p{M}{3}/u;

/** Names that look like addresses and are none: .NET and what is built on it, Node.js and its kind. */
const TECHNOLOGY = /(?<![\p{L}\p{N}.-])(?:(?:asp|ado|vb|ml)?\.net|[a-z0-9]+\.js)(?![\p{L}\p{N}./-])/giu;

/** What in a text must not reach a reader, each named in words that a drafter can act on; empty where it is plain. */
export function unsafeIn(text: string): Message[] {
  const read = folded(text).replaceAll(TECHNOLOGY, ' ');
  const found: Unsafe[] = [
    ...asRead.filter(([pattern]) => pattern.test(read)).map(([, what]) => what),
    ...(hidesSomething(text) ? ['unsafe.unseen' as const] : []),
    ...(holdsLookAlikes(text) ? ['unsafe.look-alike' as const] : []),
    ...(OTHERS.test(text) || BULLET.test(text) || unusualWidth(text) || piledMarks.test(text.normalize('NFC'))
      ? ['unsafe.sign' as const]
      : []),
  ];
  return [...new Set(found)].map((id) => message(id));
}
