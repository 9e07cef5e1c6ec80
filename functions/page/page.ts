// cspell:ignore nosniff
import type { EmploymentUse } from '../../lib/domain/policy/employment.ts';
import { sha256InBase64 } from '../../lib/domain/sha256.ts';
import { escapeHtml } from '../../lib/messages/escape-html.ts';
import { spoken } from '../../lib/messages/spoken.ts';
import type { Languages } from '../../lib/messages/languages.ts';
import type { Words } from '../../lib/messages/words.ts';
import { pageScript, pageStyle } from './page-files.ts';
import { wordsOfPage } from './page-words.ts';

const hashOf = (text: string): string => `'sha256-${sha256InBase64(text)}'`;

/**
 * What the page may do: run its own script, look like its own style and ask the doors beside it. Nothing is loaded from
 * elsewhere (TeamsJS would fetch a newer list of its hosts; the one that it brings is enough, with ours), and nobody
 * but these hosts shows it inside a page of theirs.
 */
const policyFor = (hosts: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(pageScript)}`,
    `style-src ${hashOf(pageStyle)}`,
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${hosts.length > 0 ? hosts.join(' ') : "'none'"}`,
  ].join('; ');

/**
 * The page on which a role-play is played: the same for everybody, without anything about anybody. It brings its words
 * in every language, because whose it is known only by what the doors answer: in that one it goes on.
 *
 * @param words in which it begins
 * @param hosts origins that may show it and whose sign-in it takes
 * @param uses what bears on employment and is in use here: nothing else of the kind is asked for
 */
export function practicePage(
  words: Words,
  hosts: readonly string[],
  languages: Languages = () => words,
  uses: readonly EmploymentUse[] = [],
): { headers: Record<string, string>; body: string } {
  const { say } = words;
  const title = say('practice-page.title');
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyFor(hosts),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<p id="told" role="status"></p>
<main><noscript>${escapeHtml(say('practice-page.no-script'))}</noscript></main>
<script id="given" type="application/json">${inScript({ begins: words.language, words: wordsByLanguage(languages), hosts, uses })}</script>
<script>${pageScript}</script>
</body>
</html>
`,
  };
}

/** JSON that cannot end the element in which it stands. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

const wordsByLanguage = (languages: Languages): Record<string, Record<string, string>> =>
  Object.fromEntries(
    spoken.map((tag) => {
      const words = languages(tag);
      return [words.language, wordsOfPage(words)];
    }),
  );
