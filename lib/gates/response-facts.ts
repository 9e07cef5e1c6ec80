import { languageCalled } from '../domain/rendering/language-called.ts';
import { modelInWords, type ContentAsset, type DocumentSaid } from '../domain/content/content.ts';
import type { CoursePair } from '../domain/course-pair/course-pair.ts';
import type { SourceRemark, SourceSaid } from '../domain/content/source-remark.ts';
import type { CourseProvider } from '../domain/course-pair/course-provider.ts';
import { hasKit, KIT_HOURS } from '../domain/modality/kit.ts';
import type { Cost, ModalityDecision } from '../domain/modality/modality.ts';
import { faultForPeople } from '../domain/rendering/fault-for-people.ts';
import { quoted, shortened } from '../domain/text/plain-text.ts';
import { toTenths } from '../domain/rounding.ts';
import type { Words } from '../messages/words.ts';

/**
 * Other forms, and courses and documents that were not read, that approvers are shown; the approvals door shows all.
 */
const SHOWN = 3;

/** Pairs of courses that may be the same, of which approvers are shown; the list of pairs shows all. */
export const SHOWN_PAIRS = 3;

/** Characters of an address in a line of a card; the list of pairs has it whole. */
const LONGEST_SHOWN = 200;

/** What approvers weigh about a response: what it is, why, what it costs, and what was not chosen. */
export const responseFacts = (asset: ContentAsset, words: Words): string[] => [
  ...firstRung(asset, words),
  ...wishFacts(asset, words),
  ...translationFacts(asset, words),
  ...responseIn(asset, costInWords, words),
  ...(asset.origin === 'reused' ? [] : formFacts(asset.modality, words)),
];

/** Before a dear form: what a designer can begin with for next to nothing, whatever comes of the form. */
const firstRung = (asset: ContentAsset, { say }: Words): string[] =>
  asset.origin === 'ai-drafted' && hasKit(asset.artefact.form)
    ? [say('gate.response.kit', { hours: KIT_HOURS, form: say(`form.${asset.modality.chosen}`) })]
    : [];

/** Of these, what may stand in a channel: nothing that follows from how many people it is for, or which. */
export const responseFactsInChannel = (asset: ContentAsset, words: Words): string[] =>
  responseIn(asset, costOfEach, words);

function responseIn(
  asset: ContentAsset,
  inWords: (cost: Cost, words: Words) => string,
  words: Words,
): string[] {
  const { say } = words;
  const { chosen, rejected, unread = [], documents = [], remarks = [], maybeSame = [] } = asset.response;
  return [
    ...rewordingFacts(asset, words),
    say('gate.response.chosen', { ...chosen, option: say(`option.${chosen.option}`) }),
    say('gate.response.cost', { cost: inWords(chosen.cost, words) }),
    ...rejected.map((other) =>
      say('gate.response.rejected', {
        ...other,
        option: say(`option.${other.option}`),
        cost: inWords(other.cost, words),
      }),
    ),
    ...maybeSame.slice(0, SHOWN_PAIRS).map((pair) => pairInWords(pair, words)),
    ...(maybeSame.length > SHOWN_PAIRS
      ? [say('gate.response.more-pairs', { more: maybeSame.length - SHOWN_PAIRS })]
      : []),
    ...documents.map((document) => documentInWords(document, words)),
    ...remarks.slice(0, SHOWN).map((remark) => remarkInWords(remark, words)),
    ...(remarks.length > SHOWN ? [say('gate.response.more-remarks', { more: remarks.length - SHOWN })] : []),
    ...(unread.length > 0
      ? [
          say('gate.response.unread', {
            files: unread.slice(0, SHOWN).join('; '),
            more: Math.max(0, unread.length - SHOWN),
          }),
        ]
      : []),
  ];
}

/** What a version has otherwise than the one that was sent back, and which words are nobody's but people's here. */
function rewordingFacts(asset: ContentAsset, { say }: Words): string[] {
  if (asset.origin !== 'ai-drafted') return [];
  const { rewording, terms = [] } = asset;
  return [
    ...(rewording === undefined
      ? []
      : [
          rewording.as === 'whole'
            ? say(`gate.reworded.whole.${rewording.why}`)
            : rewording.as === 'corrected'
              ? say('gate.reworded.corrected', { count: rewording.changes.length })
              : say('gate.reworded.remark', {
                  count: rewording.changes.length,
                  foundBy: rewording.foundBy,
                }),
        ]),
    ...terms.map(({ from, to }) => say('gate.reworded.term', { from: quoted(from), to: quoted(to) })),
  ];
}

/** What became of each thing that humans wanted of a draft; what they quoted is theirs, and stands in no channel. */
function wishFacts(asset: ContentAsset, words: Words): string[] {
  const { say, sayMessage } = words;
  const { wishes = [], spans = [] } = asset.origin === 'ai-drafted' ? asset : {};
  return wishes.map((wish) => {
    if (wish.of !== 'words') return say(`gate.wish.${wish.of}.${wish.is}`);
    const asked = { from: quoted(wish.from), to: quoted(wish.to) };
    return wish.is === 'refused'
      ? say('gate.wish.words.refused', {
          ...asked,
          why: wish.fault ? sayMessage(faultForPeople(wish.fault, spans, words)) : '',
        })
      : say(`gate.wish.words.${wish.is}`, asked);
  });
}

/** In which languages of its readers it stands, or why not, and whether a model was there to check that. */
function translationFacts(asset: ContentAsset, words: Words): string[] {
  const { translations = [] } = asset.origin === 'ai-drafted' ? asset : {};
  return translations.flatMap((one) => {
    const language = languageCalled(one.language, words);
    if (one.is === 'missing')
      return one.why === 'failed'
        ? words.say('gate.translation.missing.failed', { language, kind: one.kind ?? '' })
        : words.say(`gate.translation.missing.${one.why}`, { language });
    const { model, doubted, doubtedByRule = [] } = one;
    const compared =
      doubted === undefined
        ? words.say('gate.translation.not-checked', { language, model: modelInWords(model) })
        : words.say('gate.translation.checked', {
            language,
            model: modelInWords(model),
            doubted: doubted.length,
          });
    return doubtedByRule.length === 0
      ? [compared]
      : [compared, words.say('gate.translation.doubted-by-rule', { language, count: doubtedByRule.length })];
  });
}

/** Two courses with what tells them apart, for whoever says whether they are the same. */
function pairInWords({ pairId, courses, seen }: CoursePair, words: Words): string {
  const [one = '', other = ''] = courses.map((course) => courseInWords(course, words));
  return words.say('gate.response.pair', { pair: pairId, seen, one, other });
}

/** One of a pair: its title, who lists it, and where. */
export const courseInWords = (
  {
    title,
    url,
    provider,
  }: Omit<CoursePair['courses'][0], 'provider'> & { provider?: CourseProvider | undefined },
  words: Words,
): string =>
  words.say('gate.response.pair.course', {
    title: quoted(title),
    url: shortened(url, LONGEST_SHOWN),
    listed: providerInWords(provider, words),
  });

const providerInWords = (provider: CourseProvider | undefined, { say }: Words): string =>
  say('gate.response.pair.listed', { kind: provider?.kind ?? 'unknown', name: provider?.name ?? '' });

/** Who answers for a document, and until when it holds, as far as the library says so. */
function documentInWords({ source, owner = '', holdsUntil }: DocumentSaid, words: Words): string {
  const { say } = words;
  const document = quoted(source);
  if (holdsUntil === undefined)
    return say('gate.response.document.owner', { document, owner: quoted(owner) });
  const day = words.day(holdsUntil);
  return owner === ''
    ? say('gate.response.document.until', { document, day })
    : say('gate.response.document.both', { document, owner: quoted(owner), day });
}

/** What whoever answers for the documents has to be asked, and what the draft leaves out of them. */
function remarkInWords(remark: SourceRemark, words: Words): string {
  const inWords = (said: SourceSaid) => saidInWords(said, words);
  switch (remark.is) {
    case 'clash':
      return words.say('gate.response.remark.clash', {
        one: inWords(remark.one),
        other: inWords(remark.other),
      });
    case 'hole':
      return words.say('gate.response.remark.hole', {
        below: inWords(remark.below),
        above: inWords(remark.above),
      });
    case 'two-readings':
      return words.say('gate.response.remark.two-readings', { said: inWords(remark.said) });
    case 'unanswered':
      return words.say('gate.response.remark.unanswered', { asks: remark.asks });
    case 'left-out': {
      const { rules } = remark;
      return words.say('gate.response.remark.left-out', {
        count: rules.length,
        first: rules.slice(0, RULES_SHOWN).map(inWords).join('; '),
        more: Math.max(0, rules.length - RULES_SHOWN),
      });
    }
  }
}
const RULES_SHOWN = 2;

const saidInWords = ({ source, text, owner }: SourceSaid, { say }: Words): string => {
  const said = { text: quoted(shortened(text, LONGEST_SHOWN)), source: quoted(source) };
  return owner === undefined
    ? say('gate.response.remark.said', said)
    : say('gate.response.remark.said-by', { ...said, owner: quoted(owner) });
};

const formFacts = (
  { chosen, reason, rejected, facts, places, terms }: ModalityDecision,
  { say, list }: Words,
): string[] => [
  say('gate.response.form', { form: say(`form.${chosen}`), reason }),
  ...(places ? placesFacts(places, facts.people > places.atOnce, { say, list }) : []),
  ...rejected.slice(0, SHOWN).map((other) =>
    say('gate.response.other-form', {
      form: say(`form.${other.modality}`),
      reason: againstIn(other.terms, terms) ?? say('gate.response.less-for-it'),
    }),
  ),
];

const placesFacts = (
  { checkedBy = [], ...places }: NonNullable<ModalityDecision['places']>,
  short: boolean,
  { say, list }: Pick<Words, 'say' | 'list'>,
): string[] => [
  ...(short ? [say('gate.response.places', { ...places, by: places.off ?? places.by })] : []),
  // By the day of the draw more may need it, and then the directory is read.
  ...(checkedBy.length > 0
    ? [say('gate.response.places.checked', { short, by: list(checkedBy, 'and') })]
    : []),
];

type Terms = ModalityDecision['terms'];
const costIn = (terms: Terms): number => terms.find(({ isCost }) => isCost)?.points ?? 0;

/**
 * What weighs most against a form; undefined where nothing does, and another has more for it. Cheaper than what was
 * chosen is no reason against it.
 */
const againstIn = (terms: Terms, chosen: Terms): string | undefined =>
  terms
    .filter(({ points }) => points < 0)
    .filter(({ isCost, points }) => isCost !== true || points < costIn(chosen))
    .toSorted((a, b) => a.points - b.points)[0]?.because;

/** A long time in hours, as people would say it. */
const costOfEach = ({ learnerMinutes: minutes }: Cost, { say }: Words): string =>
  minutes < FROM_HOURS
    ? say('gate.response.time', { minutes })
    : say('gate.response.hours', { hours: toTenths(minutes / 60) });
const FROM_HOURS = 120;

function costInWords(cost: Cost, words: Words): string {
  const { say } = words;
  const { learnerMinutes, people, draftingTokens: tokens, hours } = cost;
  return [
    costOfEach(cost, words),
    say('gate.response.together', { hours: Math.round((learnerMinutes * people) / 60) }),
    ...(hours > 0 ? [say('gate.response.work', { hours })] : []),
    ...(tokens > 0 ? [say('gate.response.tokens', { tokens })] : []),
  ].join(', ');
}
