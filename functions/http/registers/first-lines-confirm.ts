import { z } from 'zod';
import { readFirstHour } from '../../../lib/agents/needs-analysis/first-hour/read-first-hour.ts';
import { freeLineIds, lineMeant, MOST_SENTENCES, withTargets } from '../../../lib/domain/first-hour/lines.ts';
import { Level, OneLine, RegisterId } from '../../../lib/domain/ids.ts';
import { badInput } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { door, none } from '../door/door.ts';
import { FirstHourView } from './first-hour-view.ts';
import { saveLogged } from './save-entries.ts';

export const firstLinesConfirm = door({
  name: 'first-lines-confirm',
  method: 'POST',
  route: 'first-hour/lines',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  summary:
    'Confirm lines of the strategy: whoever does owns them, for a year. Of each of their roles the level is asked for in each of their skills of which nothing was asked for; what was asked for before stays, and so does a line of the same words.',
  params: none,
  body: z.strictObject({
    lines: z
      .array(
        z.strictObject({
          text: OneLine(500),
          skillIds: z.array(RegisterId).min(1).max(5),
          roleIds: z.array(RegisterId).max(20),
        }),
      )
      .min(1)
      .max(MOST_SENTENCES),
    asked: z.strictObject({ level: Level.describe('What the roles are to reach, 0–5') }),
  }),
  status: 200,
  reply: FirstHourView,
  example: {
    params: {},
    body: {
      lines: [
        { text: 'Analysts write so that others act on it', skillIds: ['writing'], roleIds: ['data-steward'] },
      ],
      asked: { level: 3 },
    },
  },
  async handle({ body: { lines, asked }, principal, ports, at, callId, run }) {
    const { registers } = ports;
    const [skills, profiles, standing] = await Promise.all([
      registers.skills(),
      registers.latest('role-profile'),
      registers.latest('charter'),
    ]);
    const unknown = lines.flatMap(({ skillIds }) => skillIds).find((skillId) => !skills.has(skillId));
    if (unknown !== undefined) throw badInput(message('problem.skill.missing', { skillId: unknown }));
    const { id: ownerId, name } = principal;
    const own = { ownerId, ...(name === undefined ? {} : { ownerName: name }) };
    const fresh = lines.filter(({ text }) => standing.every(({ value }) => value.text !== text));
    const ids = freeLineIds(new Set(standing.map(({ id }) => id)), fresh.length);
    const asking = Map.groupBy(
      lines.flatMap(({ roleIds, skillIds }) => roleIds.map((roleId) => ({ roleId, skillIds }))),
      ({ roleId }) => roleId,
    );
    const edits = [
      ...fresh.map((line, i) => {
        const lineId = ids[i] ?? '';
        return {
          register: 'charter' as const,
          id: lineId,
          value: lineMeant({ lineId, ...line, ...own }, at),
        };
      }),
      ...[...asking].flatMap(([roleId, some]) => {
        const profile = profiles.find(({ id }) => id === roleId);
        if (!profile) throw badInput(message('problem.role.missing', { roleId }));
        const skillIds = some.flatMap((one) => one.skillIds);
        const value = withTargets(profile.value, skillIds, asked.level);
        return value ? [{ register: 'role-profile' as const, id: roleId, value, ifMatch: profile.etag }] : [];
      }),
    ];
    if (edits.length > 0) await saveLogged(edits, { by: principal.id, at, callId }, ports);
    return { json: await run(readFirstHour, {}) };
  },
});
