import { z } from 'zod';
import { HOUR } from '../milliseconds.ts';

// IEEE 9274.1.1 (xAPI 2.0) and its predecessor 1.0.3, as far as statements go: shapes are closed, names are spelt as
// there, and nothing is null outside an extension.

/** An absolute IRI: a scheme, and no white space. */
export const Iri = z
  .string()
  .max(2_000)
  .regex(/^[A-Za-z][A-Za-z\d+.-]*:\S+$/u, 'must be an absolute IRI');

/** BCP 47: `Intl` takes what is well formed. */
const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};
export const Language = z.string().max(100).refine(isLanguage, 'must be a language tag (RFC 5646)');

/** Of anything that a statement lists; by judgement. */
export const MOST_LISTED = 100;

/** What something is called, by language. */
export const LanguageMap = z
  .record(Language, z.string())
  .refine((map) => Object.keys(map).length <= MOST_LISTED, `must name ${MOST_LISTED} languages at most`);

/** Whatever JSON, nulls among it, under IRIs. */
export const Extensions = z.record(Iri, z.json());

export const Uuid = z.guid();

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)?$/;

/** ISO 8601 with the day and the minute; `-00:00` says that nobody knows the offset, and is not taken. */
export const Timestamp = z
  .string()
  .max(60)
  .refine(
    (text) => TIMESTAMP.test(text) && !/-00(?::?00)?$/.test(text) && !Number.isNaN(momentOf(text)),
    'must be a moment of ISO 8601',
  );

/** Epoch milliseconds; one without an offset is taken as UTC. */
export const momentOf = (text: string): number => {
  const iso = text.replace(' ', 'T').replace(',', '.').toUpperCase();
  const [, day = '', offset = 'Z'] = /^(.*?\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-][\d:]+)?$/.exec(iso) ?? [];
  return Date.parse(`${day}${/^[+-]\d{2}$/.test(offset) ? `${offset}:00` : offset}`);
};

/** Zones are at most so far ahead of UTC, and behind it. */
const [AHEAD, BEHIND] = [14 * HOUR, 12 * HOUR];

/** Between which moments something happened: one moment, or where no offset is named, in whatever zone. */
export function timeOf(text: string): { since: number; until: number } {
  const moment = momentOf(text);
  const hasOffset = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(text.slice('2026-01-01'.length));
  return hasOffset ? { since: moment, until: moment } : { since: moment - AHEAD, until: moment + BEHIND };
}

/** ISO 8601, such as `PT1H30M`; a fraction at its last part alone, weeks by themselves. */
export const Duration = z
  .string()
  .max(60)
  .regex(
    /^P(?:\d+(?:[.,]\d+)?W|(?=[\dT])(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/,
    'must be a duration of ISO 8601',
  );

/** The versions of the standard that a statement or a request may name. */
export const VERSION = /^(?:1\.0(?:\.\d+)?|2\.0(?:\.\d+)?)$/;
/** What is answered to `X-Experience-API-Version`, and listed by the resource `about`. */
export const VERSIONS = ['1.0.3', '2.0.0'] as const;
/** Of a statement that names none, the version that it is kept as. */
export const keptVersion = (asked: string): string => (asked.startsWith('2') ? '2.0.0' : '1.0.0');
export const answeredVersion = (asked: string): (typeof VERSIONS)[number] =>
  asked.startsWith('2') ? '2.0.0' : '1.0.3';
