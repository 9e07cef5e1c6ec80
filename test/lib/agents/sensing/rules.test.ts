import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { understand, understandText } from '../../../../lib/agents/sensing/rules.ts';
import {
  isInternal,
  routeOf,
  signalKinds,
  speaksOfAPerson,
  type Signal,
} from '../../../../lib/domain/signal/signal.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { DAY, NOW, personId, profile } from '../../examples.ts';

const { retention } = SHIPPED_POLICY;
const envelope = {
  specversion: '1.0',
  id: 's1',
  source: 'hr',
  subject: personId(1),
  time: new Date(NOW).toISOString(),
};
const score = { skillId: 'negotiation', score: 3, scale: '0-5' };
const examples = {
  'workforce.person': profile,
  'workforce.left': {},
  'assessment.scored': score,
  'observation.made': { ...score, observerId: personId(2) },
  'self.reported': score,
  'objective.set': { objectiveId: 'o1', text: 'Renew the framework contract', due: '2027-09-30' },
  'objective.met': { ...score, objectiveId: 'o1' },
  'role.held': { roleId: 'buyer', from: '2024-01-01T00:00:00Z' },
  'figure.reported': { figureId: 'margin', value: 23.5 },
  'exercise.answered': { itemId: 'q1', skillIds: ['negotiation'], correct: true },
  'learning.recorded': { verb: 'completed', objectId: 'course', skillId: 'negotiation' },
  'evidence.withdrawn': { id: 's1' },
  'request.made': { requesterId: personId(2), roleId: 'buyer', text: 'Teach us to negotiate' },
  'pulse.summed': { question: 'workload', within: 'sales', answers: 10, sum: 32, squares: 110 },
  'figure.summed': { figureId: 'reopened', roles: ['buyer'], people: 9, cases: 120, sum: 8 },
  'forecast.made': { skillId: 'negotiation', level: 3, people: 8, neededBy: '2028-01-01T00:00:00Z' },
  'subject.unanswered': { subject: 'Spare parts', people: 5 },
  'need.found': { needId: 'n', instanceId: 'i' },
  'approval.decided': { needId: 'n', approvalId: 'a', instanceId: 'i' },
  'approval.requested': { needId: 'n', approvalId: 'a' },
  'approval.reweighed': { needId: 'n', approvalId: 'a' },
  'insight.published': { needId: 'n', insightId: 'x' },
  'dead-letter.kept': { deadLetterId: 'd' },
};
const kinds = Object.keys(examples) as (keyof typeof examples)[];
const subjects: Partial<Record<keyof typeof examples, string>> = {
  'pulse.summed': 'team-9',
  'figure.summed': 'team-9',
  'forecast.made': 'buyer',
  'subject.unanswered': 'buyer',
};
const signalOf = (kind: keyof typeof examples, change: Record<string, unknown> = {}) => ({
  ...envelope,
  subject: subjects[kind] ?? envelope.subject,
  type: `learning-os.${kind}`,
  data: examples[kind],
  ...change,
});
const assessed = (change: Record<string, unknown>) => signalOf('assessment.scored', change);
const reasonFor = (raw: unknown) => {
  const understood = understand(raw, NOW, retention);
  return 'signal' in understood ? 'understood' : understood.reason;
};

describe('a signal', () => {
  test('is known in every kind there is', () => {
    expect(kinds).toEqual(signalKinds);
  });

  test.each(kinds)('of kind %s is understood as it is', (kind) => {
    expect(understand(signalOf(kind), NOW, retention)).toEqual({ signal: signalOf(kind) });
    expect(understandText(JSON.stringify(signalOf(kind)), NOW, retention)).toEqual({
      signal: signalOf(kind),
    });
  });

  test.each([
    ['workforce.person', 'evidence', true],
    ['workforce.left', 'evidence', true],
    ['assessment.scored', 'evidence', true],
    ['observation.made', 'evidence', true],
    ['self.reported', 'evidence', true],
    ['objective.set', 'evidence', true],
    ['objective.met', 'evidence', true],
    ['role.held', 'evidence', true],
    ['figure.reported', 'evidence', true],
    ['exercise.answered', 'evidence', true],
    ['learning.recorded', 'evidence', true],
    ['evidence.withdrawn', 'evidence', true],
    ['request.made', 'demand', false],
    ['pulse.summed', 'groups', false],
    ['figure.summed', 'groups', false],
    ['forecast.made', 'groups', false],
    ['subject.unanswered', 'demand', false],
    ['need.found', 'flows', false],
    ['approval.decided', 'flows', false],
    ['approval.requested', 'hooks', false],
    ['approval.reweighed', 'hooks', false],
    ['insight.published', 'flows', false],
    ['dead-letter.kept', 'hooks', false],
  ] as const)('of kind %s goes to %s; about a person: %s', (kind, route, personal) => {
    const signal = signalOf(kind) as Signal;
    expect(routeOf(signal)).toBe(route);
    expect(speaksOfAPerson(signal)).toBe(personal);
    const isOwn = ['flows', 'hooks'].includes(route) || kind === 'subject.unanswered';
    expect(isInternal(signal)).toBe(isOwn);
  });

  test.each([
    ['a pulse of a person', signalOf('pulse.summed', { subject: personId(3) })],
    ['a group’s figure of a person', signalOf('figure.summed', { subject: personId(3) })],
    [
      'a group’s figure of a person without dashes',
      signalOf('figure.summed', { subject: personId(3).replaceAll('-', '') }),
    ],
    [
      'a pulse of a person in capitals',
      signalOf('pulse.summed', { subject: `U-${personId(3).toUpperCase()}` }),
    ],
    [
      'a pulse within a person',
      signalOf('pulse.summed', { data: { ...examples['pulse.summed'], within: personId(3) } }),
    ],
    [
      'a sum that cannot be counted with',
      signalOf('figure.summed', { data: { ...examples['figure.summed'], sum: 1.1e12 } }),
    ],
    [
      'a figure that cannot be counted with',
      signalOf('figure.reported', { data: { figureId: 'margin', value: -1.1e12 } }),
    ],
    ['a group’s figure of no group', signalOf('figure.summed', { subject: 'team 9' })],
    [
      'a group’s figure with a person in it',
      signalOf('figure.summed', { data: { ...examples['figure.summed'], personId: personId(3) } }),
    ],
    [
      'a pulse with an answer of somebody',
      signalOf('pulse.summed', { data: { question: 'q', personId: personId(3), answer: 2 } }),
    ],
    [
      'sums that no answers have',
      signalOf('pulse.summed', { data: { question: 'q', answers: 5, sum: 4, squares: 4 } }),
    ],
    ['a forecast about no role', signalOf('forecast.made', { subject: 'a.b' })],
    ['nothing', undefined],
    ['null', null],
    ['a list', [assessed({})]],
    ['a text', 'signal'],
    ['an empty object', {}],
    ['another version', assessed({ specversion: '0.3' })],
    ['no id', assessed({ id: undefined })],
    ['an id with a path', assessed({ id: '../../x' })],
    ['an endless id', assessed({ id: 'x'.repeat(121) })],
    ['no source', assessed({ source: '' })],
    ['no subject', assessed({ subject: undefined })],
    ['an unknown type', assessed({ type: 'learning-os.magic.happened' })],
    ['a foreign type', assessed({ type: 'com.example.assessment.scored' })],
    ['no time', assessed({ time: undefined })],
    ['a local time', assessed({ time: '2026-11-02T09:00:00' })],
    ['a time with an offset', assessed({ time: '2026-11-02T09:00:00+01:00' })],
    ['a day that is none', assessed({ time: '2026-02-30T09:00:00Z' })],
    ['another content type', assessed({ datacontenttype: 'text/xml' })],
    ['an unknown attribute', assessed({ recipient: 'all@example.com' })],
    ['no data', assessed({ data: undefined })],
    ['data of another kind', assessed({ data: examples['request.made'] })],
    ['an unknown field', assessed({ data: { ...score, name: 'Ann' } })],
    ['a score in words', assessed({ data: { ...score, score: '3' } })],
    ['a score that is no number', assessed({ data: { ...score, score: Number.NaN } })],
    ['an endless score', assessed({ data: { ...score, score: Infinity } })],
    ['a score off its scale', assessed({ data: { ...score, score: 6 } })],
    ['an unknown scale', assessed({ data: { ...score, scale: 'A-F' } })],
    ['a person known by name', assessed({ subject: 'ann@example.com' })],
    ['a zone of nowhere', signalOf('workforce.person', { data: { ...profile, timeZone: 'Mars/Olympus' } })],
    [
      'an unknown verb',
      signalOf('learning.recorded', { data: { ...examples['learning.recorded'], verb: 'liked' } }),
    ],
    ['an empty request', signalOf('request.made', { data: { ...examples['request.made'], text: '' } })],
    [
      'an endless request',
      signalOf('request.made', { data: { ...examples['request.made'], text: 'x'.repeat(2_001) } }),
    ],
  ])('with %s is not understood, and whoever sent it hears why', (_what, raw) => {
    const understood = understand(raw, NOW, retention);
    expect(understood).toMatchObject({ reason: 'bad-signal' });
    expect('description' in understood ? understood.description : '').not.toBe('');
  });

  test.each([
    [DAY, 'understood'],
    [DAY + 1, 'from-the-future'],
    [-1_095 * DAY, 'understood'],
    [-1_095 * DAY - 1, 'too-old'],
    [-30 * 365 * DAY, 'too-old'],
  ])('dated %d milliseconds from now: %s', (offset, expected) => {
    expect(reasonFor(assessed({ time: new Date(NOW + offset).toISOString() }))).toBe(expected);
  });

  test.each(['', '{', 'null null', '<xml/>', '{"a":1,}', '\u0000', '['.repeat(100_000)])(
    'that is no JSON (%#) says so',
    (text) => {
      expect(understandText(text, NOW, retention)).toMatchObject({ reason: 'not-json' });
    },
  );

  test('never throws, for 10,000 texts of random JSON', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.json(), (text) => {
        seen += 1;
        expect(understandText(text, NOW, retention)).toMatchObject({ reason: 'bad-signal' });
      }),
      { numRuns: 10_000 },
    );
    expect(seen).toBe(10_000);
  });

  test('never throws where one field of a good one is random, and none of the future is understood', () => {
    const path = fc.constantFrom('id', 'source', 'subject', 'time', 'type', 'specversion', 'data');
    const dataPath = fc.constantFrom(
      'skillId',
      'score',
      'scale',
      'observerId',
      'verb',
      'timeZone',
      'workingHours',
      'text',
    );
    const value = fc.oneof(
      fc.jsonValue(),
      fc.string(),
      fc.double(),
      fc.date({ noInvalidDate: true }).map(String),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.option(dataPath),
        path,
        value,
        (kind, inData, field, made) => {
          const good = signalOf(kind);
          const raw = inData
            ? { ...good, data: { ...good.data, [inData]: made } }
            : { ...good, [field]: made };
          const understood = understand(raw, NOW, retention);
          const time = 'signal' in understood ? Date.parse(understood.signal.time) : NOW;
          expect(time).toBeLessThanOrEqual(NOW + DAY);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
