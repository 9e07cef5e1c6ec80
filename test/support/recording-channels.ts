import { createHash } from 'node:crypto';
import { readConfig } from '../../lib/config.ts';
import type { Channels } from '../../lib/ports/channels.ts';
import type { Connector } from '../../lib/ports/outbound-connector.ts';
import { wire } from '../../lib/wiring.ts';
import { appSettings } from '../../local/settings.ts';
import { portsFrom } from '../../local/shared/ports.ts';
import {
  recordingConnector,
  type RecordingConnector,
  type WriteFault,
} from './recording-outbound-connector.ts';

/** The channels as the app is wired; nothing is opened before a first use, and none of them is used. */
const wired = wire(readConfig(appSettings(portsFrom(1)))).ports.channels;

const idOf = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 12);
const url = (key: string) => ({ url: `https://learning.example/${idOf(key)}` });

/** What the other system answers, where anything is made of it. */
const answers: Partial<Record<keyof Channels, (key: string) => Record<string, string>>> = {
  pages: url,
  facilitatorPages: url,
  pageVersions: url,
  pictures: url,
  reports: url,
  catalogue: (key) => ({ contentId: idOf(key) }),
  chat: (key) => ({ chatActivityId: idOf(key) }),
  assignments: (key) => ({ activityId: idOf(key) }),
  meetings: (key) => ({ eventId: idOf(key) }),
};

type Recording = {
  [Name in keyof Channels]: Channels[Name] extends Connector<infer P> ? RecordingConnector<P> : never;
};

/** The ways out to people, in memory: those that the app has, each of the effect class that it declares. */
export const recordingChannels = (fault: () => WriteFault | undefined = () => undefined): Recording =>
  mapped(wired, ({ system, effectClass }, name) =>
    recordingConnector(system, effectClass, answers[name] ?? (() => ({})), fault),
  ) as Recording;

/** Channels with something made of each. */
export const mapped = (
  channels: Channels,
  make: (channel: Connector<never>, name: keyof Channels) => unknown,
): unknown =>
  Object.fromEntries(
    (Object.keys(channels) as (keyof Channels)[]).map((name) => [name, make(channels[name], name)]),
  );
