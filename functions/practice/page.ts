// cspell:ignore nosniff
import type { EmploymentUse } from '../../lib/domain/employment.ts';
import { sha256InBase64 } from '../../lib/domain/sha256.ts';
import { escapeHtml } from '../../lib/messages/escape-html.ts';
import { spoken } from '../../lib/messages/spoken.ts';
import type { Languages } from '../../lib/messages/languages.ts';
import type { Words } from '../../lib/messages/words.ts';
import { pageScript, pageStyle } from './page-files.ts';

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

/** What is filled in in the browser stands in braces, as `say` of `play.js` reads it. */
function wordsOfPage({ say }: Words): Record<string, string> {
  return {
    title: say('practice-page.title'),
    intro: say('practice-page.intro'),
    nothing: say('practice-page.nothing'),
    begun: say('practice-page.begun'),
    said: say('practice-page.said', { said: '{said}' }),
    start: say('practice-page.start'),
    goOn: say('practice-page.go-on'),
    others: say('practice-page.others'),
    erase: say('practice-page.erase'),
    before: say('practice-page.before'),
    after: say('practice-page.after'),
    unmarked: say('practice-page.unmarked'),
    mark1: say('practice-page.mark.1'),
    mark2: say('practice-page.mark.2'),
    mark3: say('practice-page.mark.3'),
    mark4: say('practice-page.mark.4'),
    mark5: say('practice-page.mark.5'),
    brief: say('practice-page.brief'),
    rubric: say('practice-page.rubric'),
    madeUp: say('practice-page.made-up'),
    talk: say('practice-page.talk'),
    you: say('practice-page.you'),
    partner: say('practice-page.partner'),
    yours: say('practice-page.yours'),
    send: say('practice-page.send'),
    left: say('practice-page.left', { left: '{left}' }),
    again: say('practice-page.again'),
    retry: say('practice-page.retry'),
    coach: say('practice-page.coach'),
    coachSays: say('practice-page.coach.says'),
    line: say('practice-page.line'),
    level: say('practice-page.level', { level: '{level}', says: '{says}' }),
    notShown: say('practice-page.not-shown'),
    notSeen: say('practice-page.not-seen'),
    next: say('practice-page.next'),
    counts: say('practice-page.counts', {
      words: '{words}',
      questions: '{questions}',
      statements: '{statements}',
    }),
    found: say('practice-page.found', { found: '{found}', of: '{of}' }),
    onSheet: say('practice-page.on-sheet'),
    missed: say('practice-page.missed'),
    end: say('practice-page.end'),
    debrief: say('practice-page.debrief'),
    marks: say('practice-page.marks', { before: '{before}', after: '{after}' }),
    release: say('practice-page.release'),
    released: say('practice-page.released'),
    plans: say('practice-page.plans'),
    planOpen: say('practice-page.plan.open'),
    plansShared: say('practice-page.plans.shared'),
    plansSharedWhy: say('practice-page.plans.shared.why'),
    planBy: say('practice-page.plan.by', { name: '{name}' }),
    planAct: say('practice-page.plan.act', { will: '{will}', by: '{by}' }),
    planKept: say('practice-page.plan.kept'),
    planProposed: say('practice-page.plan.proposed'),
    planName: say('practice-page.plan.name'),
    planSave: say('practice-page.plan.save'),
    planMore: say('practice-page.plan.more'),
    planSharing: say('practice-page.plan.sharing'),
    planIsShared: say('practice-page.plan.is-shared'),
    planIsUnread: say('practice-page.plan.is-unread'),
    planOver: say('practice-page.plan.over'),
    planNotShared: say('practice-page.plan.not-shared'),
    planNoManager: say('practice-page.plan.no-manager'),
    planWouldShare: say('practice-page.plan.would-share'),
    planShare: say('practice-page.plan.share'),
    planTakeBack: say('practice-page.plan.take-back'),
    planNumber: say('practice-page.plan.number', { number: '{number}' }),
    planWill: say('practice-page.plan.will'),
    planUntil: say('practice-page.plan.until'),
    reviews: say('practice-page.reviews'),
    briefTitle: say('practice-page.brief.title'),
    briefOpen: say('practice-page.brief.open'),
    briefsShared: say('practice-page.briefs.shared'),
    objectives: say('practice-page.objectives'),
    briefKept: say('practice-page.brief.kept'),
    ownWord: say('practice-page.brief.word'),
    contest: say('practice-page.brief.contest'),
    proposed: say('practice-page.brief.proposed'),
    proposedText: say('practice-page.brief.proposed.text'),
    agree: say('practice-page.brief.agree'),
    agreed: say('practice-page.brief.agreed'),
    briefShare: say('practice-page.brief.share'),
    briefRead: say('practice-page.brief.read'),
    briefReadOlder: say('practice-page.brief.read-older'),
    briefUnread: say('practice-page.brief.unread'),
    contested: say('practice-page.brief.contested', { note: '{note}' }),
    briefWord: say('practice-page.brief.says', { word: '{word}' }),
    wait: say('practice-page.wait'),
    waiting: say('practice-page.waiting'),
    away: say('practice-page.away'),
    gone: say('practice-page.gone'),
    outside: say('practice-page.outside'),
    outsideHow: say('practice-page.outside.how'),
    noSignIn: say('practice-page.no-sign-in', { why: '{why}' }),
    notTaken: say('practice-page.not-taken', { status: '{status}' }),
  };
}
