// Nobody can use up the ids of somebody else, whichever door, order or spelling they choose (issue 12, line 6).
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deadLetterReplay } from '../../functions/http/operations/dead-letter-replay.ts';
import { acceptRecords } from '../../lib/agents/sensing/accept-records.ts';
import { keyBefore, keyOf, SignalFromOutside, type Signal } from '../../lib/domain/signal/signal.ts';
import { statesUnder } from '../../lib/domain/person/learner.ts';
import { Source, type Sender } from '../../lib/domain/signal/signal-source.ts';
import { collected } from '../support/collected.ts';
import { asked, assessed, companyAtWork, sellers } from '../support/small-company.ts';
import { FEEDS, START, type World } from '../support/world.ts';

const [somebody = '', other = ''] = sellers(2);
const app = (id: string = randomUUID()) => ({ kind: 'app' as const, id });
const person = (id: string) => ({ kind: 'user' as const, id });
const from = (source: string, id: string, signal: Signal): Signal => ({ ...signal, source, id });
const score = assessed(somebody, 'writing', 3, START);
const wish = asked(somebody, 'seller', 'A pottery evening for everybody, please.', START);

const piecesOf = async ({ ports }: World) =>
  statesUnder((await ports.learners.read('learning', somebody)).value, 'writing').reduce(
    (sum, { pieces }) => sum + pieces,
    0,
  );
const requestsOf = async ({ ports }: World, personId: string) =>
  (await collected(ports.needs.requestsOf(personId))).length;
/** Puts a signal on the topic past every door. */
const publish = ({ bus }: World, signal: Signal, sender: Sender) =>
  bus.resend({
    messageId: randomUUID(),
    route: signal.type === 'learning-os.request.made' ? 'demand' : 'evidence',
    body: JSON.stringify(signal),
    sender,
  });
const replay = async ({ ports }: World, deadLetterId: string) => {
  const visit = { params: { deadLetterId }, ports, callId: randomUUID() };
  await deadLetterReplay.handle(visit as unknown as Parameters<typeof deadLetterReplay.handle>[0]);
};

describe('an id that somebody else used first', () => {
  it.each([
    [
      'a person, of themselves',
      (w: World, s: Signal) =>
        w.send([{ ...s, type: 'learning-os.self.reported' } as Signal], person(somebody)),
    ],
    ['whoever may send to the topic', (w: World, s: Signal) => publish(w, s, 'bus')],
    [
      'another app, where the policy gives the source away later',
      (w: World, s: Signal) => publish(w, s, `app:${randomUUID()}`),
    ],
  ])('by %s drops nothing', async (_, forge) => {
    const company = await companyAtWork();
    const real = from('assessments', 'a-2', score);
    const before = await piecesOf(company);
    await forge(company, real);
    await company.settle();
    await company.send([real]);
    await company.settle();
    expect((await piecesOf(company)) - before).toBe(2);
  });

  it('in a request, or in the same moment, drops none', async () => {
    const company = await companyAtWork();
    const mine = from('forms', 'r-1', wish);
    const theirs = from('forms', 'r-1', asked(other, 'seller', 'Juggling at lunch, please.', START));
    await Promise.all([company.send([mine], person(somebody)), company.send([theirs], person(other))]);
    await company.settle();
    expect([await requestsOf(company, somebody), await requestsOf(company, other)]).toEqual([1, 1]);
  });

  it('gives every sender a key of their own, whatever source and id are made of', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '"', ',', ':', '/', ']'), maxLength: 6 });
    const sender = fc.option(fc.constantFrom<'bus' | `app:${string}`>('bus', 'app:a', 'app:b'), {
      nil: undefined,
    });
    const one = fc.record({ sender, source: word, id: word });
    fc.assert(
      fc.property(one, one, (a, b) => {
        const key = ({ sender: by, ...rest }: typeof a) =>
          keyOf({ ...score, ...rest, ...(by ? { sender: by } : {}) });
        const isSame = a.sender === b.sender && a.source === b.source && a.id === b.id;
        expect(key(a) === key(b)).toBe(isSame);
      }),
    );
  });
});

describe('a source', () => {
  it('belongs to the first app that uses it; others are refused at both doors, people too', async () => {
    const company = await companyAtWork();
    await company.send([from('lms', '1', score)], app('11111111-1111-4111-8111-111111111111'));
    const refused = /lms belongs to another app/;
    await expect(company.send([from('lms', '2', score)], app())).rejects.toThrow(refused);
    await expect(company.send([from('lms', '3', wish)], person(somebody))).rejects.toThrow(refused);
    await expect(
      company.run(acceptRecords, { by: app(), source: 'lms', statements: [statement] }),
    ).rejects.toThrow(refused);
    await company.send([from('lms', '4', score)], app('11111111-1111-4111-8111-111111111111'));
  });

  it('goes to one of many that claim it at once, and the calls of the others do nothing', async () => {
    const company = await companyAtWork();
    const before = company.bus.waiting.length;
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => company.send([from('crm', 'x', score)], app())),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(company.bus.waiting.length - before).toBe(1);
  });

  it('that the policy names goes to the app named there, whoever took it before', async () => {
    const company = await companyAtWork();
    const [early, rightful] = [app(), app()];
    await company.send([from('hr.example', '1', score)], early);
    await policy(company, { owners: { 'hr.example': rightful.id } });
    await expect(company.send([from('hr.example', '2', score)], early)).rejects.toThrow(/belongs to another/);
    await expect(company.send([from('hr.example', '2', score)], rightful)).resolves.toEqual({ accepted: 1 });
  });

  it('is no free text: an app takes some and not ever more, and none where only named ones count', async () => {
    const company = await companyAtWork();
    await policy(company, { mostOfOneApp: 2 });
    const one = app();
    await company.send([from('a', '1', score), from('b', '1', score)], one);
    await expect(company.send([from('c', '1', score)], one)).rejects.toThrow(/may not take more/);
    await policy(company, { onlyNamed: true });
    await expect(company.send([from('d', '1', score)], app())).rejects.toThrow(/may not take one/);
  });

  it.each([
    'Assessments',
    'ASSESSMENTS',
    'l\u043cs',
    '\uff48r',
    'assessments ',
    ' a',
    '',
    'a\n',
    'a'.repeat(61),
    'x'.repeat(200),
    somebody,
    `hr/${somebody}`,
    somebody.replaceAll('-', ''),
    'anna example',
    'anna@example.com',
    'staff-1234567',
    'Learning-OS/needs-analysis',
    'é',
    '../a',
    'a/',
    '%6c',
  ])('is not %j, at a door or from the topic', async (source) => {
    expect(Source.safeParse(source).success).toBe(false);
    const company = await companyAtWork();
    expect(SignalFromOutside.safeParse(from(source, '1', score)).success).toBe(false);
    await expect(company.send([from(source, '1', score)])).rejects.toThrow();
    await publish(company, from(source, '1', score), 'bus');
    await company.settle();
    const letters = await collected(company.ports.deadLetters.open());
    expect(letters.map(({ reason }) => reason)).toEqual(['bad-signal']);
    expect((await collected(company.ports.feeds.all())).map((feed) => feed.source)).not.toContain(source);
  });

  it.each([
    'hr',
    'assessments.larkfield.example',
    'larkfield/hris',
    'https://lms.example',
    'urn:lms',
    'hris-2026',
    'a_b',
  ])('may be %s', (source) => expect(Source.parse(source)).toBe(source));

  it('that a person names is not kept as a feed', async () => {
    const company = await companyAtWork();
    await company.send([from('about-anna-example', '1', wish)], person(somebody));
    await company.settle();
    expect((await collected(company.ports.feeds.all())).map((feed) => feed.source)).not.toContain(
      'about-anna-example',
    );
  });
});

describe('a body', () => {
  it('says nothing about its sender', async () => {
    const company = await companyAtWork();
    const forged = { ...from('lms', '1', score), sender: `app:${FEEDS.id}` } as const;
    await expect(company.send([forged], app())).rejects.toThrow(/sender/);
    await company.bus.resend({
      messageId: 'm',
      route: 'evidence',
      body: JSON.stringify(forged),
      sender: 'bus',
    });
    await company.settle();
    expect((await collected(company.ports.deadLetters.open())).map(({ reason }) => reason)).toEqual([
      'bad-signal',
    ]);
  });
});

describe('a signal that was taken in', () => {
  it('counts once, sent again by its sender or replayed from the dead letters', async () => {
    const company = await companyAtWork();
    const before = await piecesOf(company);
    const keep = (deadLetterId: string, sender: Sender) =>
      company.ports.deadLetters.keep({
        deadLetterId,
        subscription: 'evidence',
        reason: 'switched-off',
        description: 'Off.',
        body: JSON.stringify(from('lms', '1', score)),
        sender,
        at: START,
        status: 'open',
      });
    await keep('d1', `app:${FEEDS.id}`);
    await replay(company, 'd1');
    await company.settle();
    await company.send([from('lms', '1', score)]);
    await company.settle();
    expect((await piecesOf(company)) - before).toBe(1);
  });

  it('counts once where it was kept as a dead letter before senders were known', async () => {
    const company = await companyAtWork();
    const before = await piecesOf(company);
    await company.ports.deadLetters.keep({
      deadLetterId: 'd1',
      subscription: 'evidence',
      reason: 'switched-off',
      description: 'Off.',
      body: JSON.stringify(from('lms', '1', score)),
      at: START,
      status: 'open',
    });
    await replay(company, 'd1');
    await company.settle();
    expect((await piecesOf(company)) - before).toBe(1);
    await replay(company, 'd1');
    await company.settle();
    expect((await piecesOf(company)) - before).toBe(1);
  });

  it.each(['bus', `app:${FEEDS.id}`, 'before'] as const)(
    'by an earlier version counts once, delivered again by %s',
    async (sender) => {
      const company = await companyAtWork();
      const { inboxBySender, ...stored } = (await company.ports.learners.read('learning', somebody)).value;
      const { etag } = await company.ports.learners.read('learning', somebody);
      expect(inboxBySender).toBe(true);
      const known = from('lms', '1', score);
      await company.ports.learners.commit({ value: stored, ...(etag ? { etag } : {}) }, [
        { signalId: keyBefore(known), evidence: [] },
      ]);
      const before = await piecesOf(company);
      await publish(company, known, sender);
      await company.settle();
      expect(await piecesOf(company)).toBe(before);
      await publish(company, from('lms', '2', score), sender);
      await company.settle();
      expect((await piecesOf(company)) - before).toBe(1);
    },
  );

  it('as a request by an earlier version is weighed once', async () => {
    const company = await companyAtWork();
    await publish(company, from('forms', '1', wish), 'before');
    await company.settle();
    await company.send([from('forms', '1', wish)], person(somebody));
    await publish(company, from('forms', '1', wish), 'bus');
    await company.settle();
    expect(await requestsOf(company, somebody)).toBe(1);
  });

  it('is known by the key under which the first version stored it', () => {
    const known = from('larkfield/hris', 'p-1', score);
    expect(keyBefore({ ...known, sender: 'bus' })).toBe('evidence.9d0a6f2a2855532762acfc88e00b9883');
  });
});

const statement = {
  id: randomUUID(),
  timestamp: '2026-03-01T08:00:00Z',
  actor: { account: { name: somebody } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: 'https://academy.example/course-1' },
  result: { score: { scaled: 0.8 } },
  context: { contextActivities: { category: [{ id: 'https://academy.example/skills/writing' }] } },
};

const policy = async ({ ports: { registers } }: World, value: Record<string, unknown>) => {
  const ifMatch = (await registers.entries('policy')).find(({ id }) => id === 'sources')?.etag;
  await registers.save({
    register: 'policy',
    id: 'sources',
    value,
    at: START,
    ...(ifMatch ? { ifMatch } : {}),
  });
};
