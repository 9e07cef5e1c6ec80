import type { Words } from '../../messages/words.ts';

/** What people call a language in theirs: “German”, „Deutsch“. @param code as `de` */
export const languageCalled = (code: string, { language }: Pick<Words, 'language'>): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
