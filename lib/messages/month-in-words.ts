import type { Words } from './words.ts';

/**
 * “November 2026”, in the language of the words.
 * @param month such as 2026-11
 */
export const monthInWords = (month: string, { language }: Pick<Words, 'language'>): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
