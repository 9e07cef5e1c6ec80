import { describe, expect, it } from '@jest/globals';
import { deadLetterReplay } from '../../functions/http/operations/dead-letter-replay.ts';
import { keyOf, type Signal } from '../../lib/domain/signal/signal.ts';
import { statesUnder } from '../../lib/domain/person/learner.ts';
import { collected } from '../support/collected.ts';
import {
  asked,
  assessed,
  companyAtWork,
  firstSignals,
  playbook,
  saveRegisters,
  sellers,
} from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';

const [somebody = '', other = ''] = sellers(2);
const from = (source: string, id: string, signal: Signal): Signal => ({ ...signal, source, id });
const pottery = asked(somebody, 'seller', 'A pottery evening for everybody, please.', START);
const score = assessed(somebody, 'writing', 3, START);

const piecesOf = async ({ ports }: World) =>
  statesUnder((await ports.learners.read('learning', somebody)).value, 'writing').reduce(
    (sum, { pieces }) => sum + pieces,
    0,
  );
const declinedIn = async ({ ports }: World) =>
  (await collected(ports.declinedDemand.all())).map(({ count }) => count);

describe('two sources', () => {
  it('may send the same id, and neither is lost', async () => {
    const company = await companyAtWork();
    const before = await piecesOf(company);
    await company.send(['hr', 'lms'].map((source) => from(source, '1', score)));
    const theirs = asked(other, 'seller', 'A pottery evening for everybody, please.', START);
    await company.send([from('portal', '2', pottery), from('chat', '2', theirs)]);
    await company.settle();
    expect((await piecesOf(company)) - before).toBe(2);
    expect(await declinedIn(company)).toEqual([2]);
  });

  it('cannot stand in for the layer, whatever id they take', async () => {
    const company = world({ sources: [playbook] });
    await saveRegisters(company);
    await company.send([from('portal', 'need-seller.negotiation-1.found', pottery)]);
    await company.bus.send(firstSignals(60));
    await company.settle();
    await company.analyse();
    await company.settle();
    expect(company.engine.instances().map(({ id }) => id)).toContain('need-seller.negotiation-1');
    await expect(company.send([from('learning-os/needs-analysis', 'x', pottery)])).rejects.toThrow(
      /is the layer's own/,
    );
  });
});

describe('one signal', () => {
  it('counts once, sent again or replayed as a dead letter', async () => {
    const company = await companyAtWork();
    await company.send([score]);
    await company.settle();
    const before = await piecesOf(company);
    const { ports } = company;
    await ports.deadLetters.keep({
      deadLetterId: 'd1',
      subscription: 'evidence',
      reason: 'switched-off',
      description: 'Off.',
      body: JSON.stringify(score),
      at: START,
      status: 'open',
    });
    const visit = { params: { deadLetterId: 'd1' }, ports, callId: 'call-0001' };
    await deadLetterReplay.handle(visit as unknown as Parameters<typeof deadLetterReplay.handle>[0]);
    expect(company.bus.waiting).toHaveLength(1);
    await company.settle();
    expect(await piecesOf(company)).toBe(before);
  });

  it('has one key, short and safe as a message id and a document id', () => {
    expect(keyOf(score)).toBe(keyOf({ ...score, time: '2026-01-01T00:00:00Z' }));
    expect(keyOf(from('a', 'b', score))).toMatch(/^evidence\.[0-9a-f]{32}$/);
  });
});
