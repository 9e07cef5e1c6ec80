import type { ConnectorName } from './domain/policy/switch.ts';
import { stopped } from './errors.ts';
import { message } from './messages/message.ts';
import type { Assignment, Channels, MeetingChange, MeetingInvitation, Notice } from './ports/channels.ts';
import { NeverWritten, type Connector } from './ports/outbound-connector.ts';
import type { Registers } from './ports/registers.ts';

/**
 * The channels of a layer whose switches are heeded: asked right before a write, they stop a connector, and they leave
 * out a person whom it would reach.
 */
export function withSwitches<C extends Channels>(channels: C, registers: Pick<Registers, 'stopped'>): C {
  const asking = { ...channels };
  for (const name of Object.keys(channels) as ConnectorName[])
    Object.assign(asking, { [name]: { ...channels[name], stop: () => stopOf(name, registers) } });
  return {
    ...asking,
    assignments: sparing(
      asking.assignments,
      ({ personId }: Assignment, people) => (people.has(personId) ? undefined : {}),
      registers,
    ),
    notices: sparing(
      asking.notices,
      ({ personIds }: Notice, people) => {
        const left = personIds.filter((personId) => !people.has(personId));
        return left.length > 0 ? { personIds: left } : undefined;
      },
      registers,
    ),
    meetings: sparing(
      asking.meetings,
      ({ personIds }: MeetingInvitation, people) => ({
        personIds: personIds.filter((personId) => !people.has(personId)),
      }),
      registers,
    ),
    meetingChanges: sparing(
      asking.meetingChanges,
      (change: MeetingChange, people) =>
        'personIds' in change
          ? { personIds: change.personIds.filter((personId) => !people.has(personId)) }
          : {},
      registers,
    ),
  };
}

async function stopOf(connector: ConnectorName, registers: Pick<Registers, 'stopped'>) {
  const { connectors } = await registers.stopped();
  return connectors.has(connector) ? stopped(message('problem.connector.stopped', { connector })) : undefined;
}

/**
 * @param without what changes of a payload where some people are left out; undefined where nobody is left
 */
const sparing = <P>(
  connector: Connector<P>,
  without: (payload: P, people: ReadonlySet<string>) => Partial<P> | undefined,
  registers: Pick<Registers, 'stopped'>,
): Connector<P> => ({
  ...connector,
  async write(key, payload) {
    const change = without(payload, (await registers.stopped()).people);
    if (!change) throw new NeverWritten(`A switch stops whatever ${connector.system} would bring to them.`);
    return await connector.write(key, { ...payload, ...change });
  },
});
