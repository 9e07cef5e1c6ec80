import { z } from 'zod';
import { inForce } from '../../../lib/domain/charter.ts';
import {
  lineIdOf,
  lineMeant,
  lineRenewed,
  MOST_SENTENCES,
  withTargets,
} from '../../../lib/domain/first-hour/lines.ts';
import { Level, OneLine, RegisterId, type RoleId } from '../../../lib/domain/ids.ts';
import { liveId } from '../../../lib/domain/skill/skill.ts';
import { badInput, conflict } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { door, none } from '../door/door.ts';
import { firstHourNow, FirstHourView } from './first-hour-view.ts';
import { saveLogged } from './save-entries.ts';

const Line = z.strictObject({
  text: OneLine(500),
  skillIds: z.array(RegisterId).min(1).max(5),
  roleIds: z.array(RegisterId).max(20),
});

export const firstLinesConfirm = door({
  name: 'first-lines-confirm',
  method: 'POST',
  route: 'first-hour/lines',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  keptFromFlows: true,
  summary:
    'Confirm lines of the strategy: whoever does owns them, for a year; a line of theirs with the same words is renewed, and one of somebody else stays (409). Of each of their roles the level is asked for in each of their skills of which nothing was asked for; what was asked for before stays.',
  params: none,
  body: z.strictObject({
    lines: z.array(Line).min(1).max(MOST_SENTENCES),
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
  async handle(call) {
    const { body, principal, ports, at, callId } = call;
    const { registers } = ports;
    const [skills, roles, profiles, charter] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      registers.latest('role-profile'),
      registers.latest('charter'),
    ]);
    const lives = (skillId: string) => {
      if (!skills.has(skillId)) throw badInput(message('problem.skill.missing', { skillId }));
      return liveId(skills, skillId);
    };
    const { id: ownerId, name } = principal;
    const owner = { ownerId, ...(name === undefined ? {} : { ownerName: name }) };
    const lines = [...new Map(body.lines.map((line) => [line.text, line])).values()].map((line) => ({
      ...line,
      skillIds: [...new Set(line.skillIds.map(lives))],
    }));
    const asking = new Map<RoleId, string[]>();
    for (const { roleIds, skillIds } of lines)
      for (const roleId of roleIds) asking.set(roleId, [...(asking.get(roleId) ?? []), ...skillIds]);
    const edits = [
      ...lines.map((line) => {
        const others = charter.filter(({ value }) => value.text === line.text && value.ownerId !== ownerId);
        const [theirs] = inForce({ lines: others.map(({ value }) => value) }, at);
        if (theirs)
          throw conflict(
            message('problem.line.stands', {
              lineId: theirs.lineId,
              owner: theirs.ownerName ?? theirs.ownerId,
            }),
          );
        const own = charter.find(({ value }) => value.text === line.text && value.ownerId === ownerId);
        const lineId = own?.id ?? lineIdOf(line.text, line.skillIds);
        // Of somebody else with these words only one that has ended can stand there.
        const standing = own ?? charter.find(({ id }) => id === lineId);
        const said = { lineId, ...line, ...owner };
        return {
          register: 'charter' as const,
          id: lineId,
          value: own ? lineRenewed(own.value, said, at) : lineMeant(said, at),
          ...(standing ? { ifMatch: standing.etag } : {}),
        };
      }),
      ...[...asking].flatMap(([roleId, skillIds]) => {
        const profile = profiles.find(({ id }) => id === roleId);
        if (!profile) throw badInput(message('problem.role.missing', { roleId }));
        const asks = roles.get(roleId) ?? profile.value;
        const value = withTargets(profile.value, asks, skillIds, body.asked.level);
        return value ? [{ register: 'role-profile' as const, id: roleId, value, ifMatch: profile.etag }] : [];
      }),
    ];
    await saveLogged(edits, { by: principal.id, at, callId }, ports);
    return { json: await firstHourNow(call) };
  },
});
