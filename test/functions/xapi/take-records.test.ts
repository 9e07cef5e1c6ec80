import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { collected } from '../../support/collected.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { START } from '../../support/world.ts';
import { ADA, ada, course, KEY, PASSED, VOIDED, passed, learningSystem, type Sent } from './client.ts';

const aboutSkill = {
  result: { score: { scaled: 0.8 } },
  context: { contextActivities: { category: { id: 'https://acme.example/skills/negotiation' } } },
};

const { clock, company, call, get, post, put, idsIn } = learningSystem();

describe('what a source sends', () => {
  it('is kept as it came, with what was missing filled in', async () => {
    const id = randomUUID();
    expect(await put(id, passed({ timestamp: '2026-01-02T03:04:05+02:00' }))).toMatchObject({ status: 204 });
    const { status, json, headers } = await get(`?statementId=${id}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...passed(),
      id,
      timestamp: '2026-01-02T03:04:05+02:00',
      stored: new Date(START).toISOString(),
      version: '1.0.0',
      authority: { account: { name: 'academy' } },
    });
    expect(headers).toMatchObject({
      'x-experience-api-version': '1.0.3',
      'x-experience-api-consistent-through': new Date(START).toISOString(),
      'last-modified': new Date(START).toUTCString(),
    });
  });

  it('may be a list, whose ids are answered in its order', async () => {
    const id = randomUUID();
    const { status, ids } = await post([passed(), passed({ id })]);
    expect(status).toBe(200);
    const [first, second] = ids;
    expect(second).toBe(id);
    expect(await idsIn('')).toEqual([second, first]);
  });

  it('is kept once however often it is sent, and never changed', async () => {
    const id = randomUUID();
    expect((await post(passed({ id }))).status).toBe(200);
    clock.now += 1_000;
    expect((await post([passed({ id }), passed()])).status).toBe(200);
    expect((await put(id, passed())).status).toBe(204);
    expect((await put(id, passed({ verb: { id: VOIDED.replace('voided', 'failed') } }))).status).toBe(409);
    expect(await idsIn('')).toHaveLength(2);
    expect((await get(`?statementId=${id}`)).json['stored']).toBe(new Date(START).toISOString());
  });

  it('is kept all or not at all', async () => {
    const id = randomUUID();
    await post(passed({ id }));
    const other = passed({ id, object: { id: 'https://academy.example/other' } });
    expect((await post([passed(), other])).status).toBe(409);
    expect((await post([passed(), { actor: ada }])).status).toBe(400);
    expect(await idsIn('')).toEqual([id]);
  });

  it('is told on where it says what somebody of the company can do, once for each statement', async () => {
    const id = randomUUID();
    await post([
      passed({ id, ...aboutSkill }),
      passed(),
      passed({ ...aboutSkill, actor: { mbox: 'mailto:ada@acme.example' } }),
    ]);
    await post(passed({ id, ...aboutSkill }));
    const sent = company()
      .bus.waiting.map(({ body }) => JSON.parse(body) as { id: string; type: string })
      .filter(({ type }) => type === 'learning-os.learning.recorded');
    expect(sent.map((one) => one.id)).toEqual([id]);
    expect(sent[0]).toMatchObject({
      source: 'academy.example',
      subject: ADA,
      data: { verb: 'passed', skillId: 'negotiation', score: 80, objectId: 'course-1' },
    });
  });

  it('is a hundred at most', async () => {
    expect((await post(Array.from({ length: 100 }, () => passed()))).status).toBe(200);
    expect((await post(Array.from({ length: 101 }, () => passed()))).status).toBe(413);
  });

  it.each<[string, object]>([
    ['no actor', { actor: undefined }],
    ['an actor known by two', { actor: { mbox: 'mailto:a@b.example', openid: 'https://a.example' } }],
    ['an actor known by nothing', { actor: { name: 'Ada' } }],
    ['a mailbox that is none', { actor: { mbox: 'ada@acme.example' } }],
    ['a group without members or identifier', { actor: { objectType: 'Group' } }],
    ['a verb that is no IRI', { verb: { id: 'passed' } }],
    ['a text in no language', { verb: { id: PASSED, display: { 'not a tag': 'x' } } }],
    ['a null', { result: null }],
    ['a field that there is not', { note: 'x' }],
    ['a name in other letters', { Actor: ada }],
    ['a score above one', { result: { score: { scaled: 1.1 } } }],
    ['a score outside its range', { result: { score: { raw: 5, min: 0, max: 4 } } }],
    ['a duration that is none', { result: { duration: '5 minutes' } }],
    ['a moment nobody knows the offset of', { timestamp: '2026-01-01T00:00:00-00:00' }],
    ['a moment that is none', { timestamp: 'yesterday' }],
    ['an id that is none', { id: 'one' }],
    ['a version to come', { version: '3.0.0' }],
    ['a registration that is none', { context: { registration: 'one' } }],
    ['a platform of a person', { object: { objectType: 'Agent', ...ada }, context: { platform: 'x' } }],
    ['choices of no interaction', { object: { ...course, definition: { choices: [{ id: 'a' }] } } }],
    [
      'a choice twice',
      {
        object: { ...course, definition: { interactionType: 'choice', choices: [{ id: 'a' }, { id: 'a' }] } },
      },
    ],
    [
      'a list of another interaction',
      { object: { ...course, definition: { interactionType: 'choice', steps: [{ id: 'a' }] } } },
    ],
    ['an authority of three', { authority: { objectType: 'Group', member: [ada, ada, ada] } }],
    [
      'an authority of two that has a name of its own',
      { authority: { objectType: 'Group', openid: 'https://a.example', member: [ada, ada] } },
    ],
    ['a voiding of an activity', { verb: { id: VOIDED } }],
    [
      'a statement within one within one',
      {
        object: {
          objectType: 'SubStatement',
          ...passed({ object: { objectType: 'SubStatement', ...passed() } }),
        },
      },
    ],
    [
      'a statement within one, with an id',
      { object: { objectType: 'SubStatement', id: randomUUID(), ...passed() } },
    ],
    [
      'data of an attachment',
      {
        attachments: [
          {
            usageType: 'https://a.example/u',
            display: { en: 'x' },
            contentType: 'text/plain',
            length: 1,
            sha2: 'a'.repeat(64),
          },
        ],
      },
    ],
  ])('is refused with %s, and says nothing of what stood in it', async (_what, change) => {
    const { status, json } = await post(passed(change));
    expect(status).toBe(400);
    expect(JSON.stringify(json)).not.toContain('acme');
    expect(await idsIn('')).toEqual([]);
  });

  it.each<[string, Sent]>([
    ['no version', { headers: { 'x-experience-api-version': '' } }],
    ['a version to come', { headers: { 'x-experience-api-version': '3.0' } }],
    ['another type', { headers: { 'content-type': 'text/plain' } }],
    ['attachments', { headers: { 'content-type': 'multipart/mixed; boundary=x' } }],
    ['a parameter', { query: '?verb=x' }],
    ['no JSON', { body: '{' }],
    ['one id twice', { body: [passed({ id: ADA }), passed({ id: ADA })] }],
  ])('is refused with %s', async (_what, sent) => {
    expect((await post(passed(), sent)).status).toBe(400);
  });

  it('is taken in the syntax of a form, which carries version and parameters, and no key', async () => {
    const id = randomUUID();
    const form = new URLSearchParams({
      statementId: id,
      content: JSON.stringify(passed()),
      authorization: `Basic ${Buffer.from(`academy:${KEY}`).toString('base64')}`,
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
    }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-experience-api-version': '',
    };
    const send = (more: Record<string, string>) =>
      call({ method: 'POST', query: '?method=PUT', body: form, headers: { ...headers, ...more } });
    expect((await send({ authorization: '' })).status).toBe(401);
    expect((await send({})).status).toBe(204);
    expect(await idsIn('')).toEqual([id]);
    const many = Array.from({ length: 41 }, (_, i) => `p${i}=1`).join('&');
    expect((await call({ method: 'POST', query: '?method=GET', body: many, headers })).status).toBe(400);
  });
});

describe('what a source says of somebody', () => {
  const learned = () =>
    company().bus.waiting.filter(({ body }) => body.includes('learning-os.learning.recorded')).length;

  it.each([
    [
      'by an account of another system, whose names people choose',
      { account: { homePage: 'https://lms.example', name: ADA } },
    ],
    ['as one of a group', { objectType: 'Group', ...ada }],
    ['by mail', { mbox: 'mailto:ada@acme.example' }],
  ])('is kept and not learned where they are named %s', async (_how, actor) => {
    expect((await post(passed({ ...aboutSkill, actor }))).status).toBe(200);
    expect(learned()).toBe(0);
  });

  it('is learned once, in whichever letters its id is written', async () => {
    const id = randomUUID();
    await post(passed({ id, ...aboutSkill }));
    await post(passed({ id: id.toUpperCase(), ...aboutSkill }));
    expect(learned()).toBe(1);
  });

  it('is no list without an end', async () => {
    const member = Array.from({ length: 101 }, (_, i) => ({ mbox: `mailto:p${i}@acme.example` }));
    expect((await post(passed({ actor: { objectType: 'Group', member } }))).status).toBe(400);
    const display = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`en-x-${i}`, 'x']));
    expect((await post(passed({ verb: { id: PASSED, display } }))).status).toBe(400);
  });
});

describe('what is voided', () => {
  const voiding = (id: string) =>
    passed({ verb: { id: VOIDED }, object: { objectType: 'StatementRef', id } });

  it('is in no answer any more but one that asks for it', async () => {
    const id = randomUUID();
    await post(passed({ id }));
    clock.now += 1_000;
    const [voidingId] = (await post(voiding(id))).ids;
    expect((await get(`?statementId=${id}`)).status).toBe(404);
    expect((await get(`?voidedStatementId=${id}`)).json['id']).toBe(id);
    expect(await idsIn('')).toEqual([voidingId]);
    expect((await get(`?voidedStatementId=${String(voidingId)}`)).status).toBe(404);
  });

  it('may be voided together with what it is sent with, and is no voiding itself', async () => {
    const [id, voidingId] = [randomUUID(), randomUUID()];
    await post([passed({ id }), { ...voiding(id), id: voidingId }]);
    expect((await get(`?voidedStatementId=${id}`)).status).toBe(200);
    expect((await post(voiding(voidingId))).status).toBe(400);
    expect((await get(`?statementId=${voidingId}`)).status).toBe(200);
  });

  it('is learned no more: what was taken in of it goes', async () => {
    await saveRegisters(company());
    const id = randomUUID();
    const pieces = async () => await collected(company().ports.learners.evidenceOf('record-keeping', ADA));
    await post(passed({ id, ...aboutSkill }));
    await company().settle();
    expect(await pieces()).toMatchObject([{ skillId: 'negotiation', level: 4 }]);
    await post({ ...voiding(id.toUpperCase()), timestamp: '0001-01-01T00:00:00Z' });
    await company().settle();
    expect(await pieces()).toEqual([]);
    // Sent again it is the same record, and stays voided.
    await post(passed({ id, ...aboutSkill }));
    await company().settle();
    expect(await pieces()).toEqual([]);
  });

  it.each([
    ['before it', false],
    ['after it', true],
  ])('is not learned where it is sent together with what voids it, %s', async (_, isLast) => {
    await saveRegisters(company());
    const id = randomUUID();
    const both = [passed({ id, ...aboutSkill }), voiding(id)];
    expect((await post(isLast ? both.toReversed() : both)).status).toBe(200);
    await company().settle();
    expect(await collected(company().ports.learners.evidenceOf('record-keeping', ADA))).toEqual([]);
  });
});
