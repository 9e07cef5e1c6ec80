import { describe, expect, it } from '@jest/globals';
import type { PendingApproval } from '../../../lib/domain/gate/approval.ts';
import { stopped } from '../../../lib/errors.ts';
import { remindApprovers } from '../../../lib/gates/remind-approvers.ts';
import { message } from '../../../lib/messages/message.ts';
import { english } from '../../../lib/messages/words.ts';
import { NotWritten } from '../../../lib/ports/outbound-connector.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { collected } from '../../support/collected.ts';
import { START, type World } from '../../support/world.ts';
import { approval, DAY, need, NOW, personId } from '../examples.ts';
import { runOver, waiting } from './waiting.ts';

const [ann, ben, deputy] = [personId(1), personId(2), personId(3)];
/** Three days after it was asked, which is a working moment. */
const question: PendingApproval = { ...approval, askedAt: NOW - 3 * DAY, dueAt: NOW + 7 * DAY };
const said = (key: 'notice.approver' | 'notice.deputy') =>
  english.say(key, { question: question.question, day: english.day(question.dueAt) });

/** A question that waits, and who was asked, each with the deputy. */
async function company(approvers: readonly string[] = [ann]): Promise<World> {
  const at = await waiting(need, { approval: question });
  for (const approverId of approvers)
    await at.ports.registers.save({
      register: 'approver',
      id: `a${approvers.indexOf(approverId)}`,
      value: { approverId, deputyId: deputy, gates: ['cause-and-priority'] },
      at: START,
    });
  return at;
}
const remind = (at: World, moment = NOW, more: Partial<Ports> = {}) =>
  runOver(at, remindApprovers, {}, { at: moment, ...more });
const toldIn = ({ channels }: World) =>
  [...channels.notices.standing.values()].map(({ payload, times }) => ({ ...payload, times }));
/** The channels, with notices that are otherwise. */
const notices = (at: World, how: Partial<Ports['channels']['notices']>): Pick<Ports, 'channels'> => ({
  channels: { ...at.ports.channels, notices: { ...at.channels.notices, ...how } },
});

describe('whoever was asked and has not answered', () => {
  it('is told so in their feed, once for each time that it is due', async () => {
    const at = await company();
    expect(await remind(at)).toEqual({ reminded: 1, notReached: 0 });
    expect(await remind(at)).toEqual({ reminded: 1, notReached: 0 });
    expect(toldIn(at)).toEqual([{ personIds: [ann], text: said('notice.approver'), times: 1 }]);
    expect((await collected(at.ports.effects.all())).map(({ key }) => key)).toEqual([
      'need-1:remind-approvers.cause-and-priority:approver-a0.1',
    ]);
  });

  it('is told with their deputy once that is due', async () => {
    const at = await company();
    expect(await remind(at, NOW + 3 * DAY)).toEqual({ reminded: 2, notReached: 0 });
    expect(toldIn(at).map(({ personIds, text }) => [personIds, text])).toEqual([
      [[ann], said('notice.approver')],
      [[deputy], said('notice.deputy')],
    ]);
  });

  it('is told nothing before it is due', async () => {
    const at = await company();
    expect(await remind(at, NOW - 1)).toEqual({ reminded: 0, notReached: 0 });
    expect(toldIn(at)).toEqual([]);
  });

  it('is told in their chat alone where they are asked there; the others are told as ever', async () => {
    const at = await company([ann, ben]);
    await at.ports.chats.remember({
      personId: ann,
      serviceUrl: 'https://smba.example/',
      conversationId: 'a',
    });
    expect(await remind(at)).toEqual({ reminded: 1, notReached: 0 });
    expect(toldIn(at)).toMatchObject([{ personIds: [ben] }]);
  });

  it('is told through notices that nothing could stop', async () => {
    const at = await company();
    expect(await remind(at, NOW, notices(at, {}))).toEqual({ reminded: 1, notReached: 0 });
  });

  it.each<[string, Partial<Ports['channels']['notices']>]>([
    ['the layer only observes', { observing: () => Promise.resolve(true) }],
    [
      'a switch stops notices',
      {
        stop: () => Promise.resolve(stopped(message('problem.connector.stopped', { connector: 'notices' }))),
      },
    ],
  ])('is told nothing while %s', async (_, how) => {
    const at = await company();
    expect(await remind(at, NOW, notices(at, how))).toEqual({ reminded: 0, notReached: 0 });
    expect(toldIn(at)).toEqual([]);
  });

  it('is counted where a notice does not reach them, and holds up nobody else', async () => {
    const at = await company([ann, ben]);
    const write: World['channels']['notices']['write'] = (key, payload) =>
      payload.personIds.includes(ann)
        ? Promise.reject(new NotWritten('It is not installed.'))
        : at.channels.notices.write(key, payload);
    expect(await remind(at, NOW, notices(at, { write }))).toEqual({ reminded: 1, notReached: 1 });
    expect(toldIn(at)).toMatchObject([{ personIds: [ben] }]);
  });

  it('is tried again by the timer where nobody knows whether they were told', async () => {
    const at = await company();
    const write = () => Promise.reject(new Error('No answer.'));
    await expect(remind(at, NOW, notices(at, { write }))).rejects.toThrow('No answer.');
  });
});
