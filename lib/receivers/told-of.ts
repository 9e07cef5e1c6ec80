import { addressOf } from '../domain/content/content.ts';
import type { PersonId } from '../domain/ids.ts';
import { skillLabel } from '../domain/names.ts';
import { getsLevels, type Receiver } from '../domain/receiver/receiver.ts';
import type { About, OutRecord, Withdrawal } from '../domain/receiver/record.ts';
import { isWorkedOut, recordRow } from '../domain/receiver/record-file.ts';
import { objectIdOf, recordStatement, voidingOf, type NamedObject } from '../domain/receiver/statement.ts';
import { toHundredths } from '../domain/rounding.ts';
import { message } from '../messages/message.ts';
import type { ToReceiver } from '../ports/channels.ts';
import type { Ports } from '../ports/index.ts';
import { NotMade } from './failure.ts';

type Asked = Pick<Ports, 'directory' | 'needs' | 'registers' | 'words'>;

/** Makes what systems are told, asking for each person, item and skill once as long as one run lasts. */
export function toldOf(ports: Asked) {
  const people = new Map<string, Promise<string | undefined>>();
  const objects = new Map<string, Promise<NamedObject>>();

  /** The directory names in its error whom it was asked of, and who tries again later may not read that. */
  const unanswered = (cause: unknown): never => {
    const why = ports.words.sayMessage(message('record.directory-failed'));
    throw new NotMade({ why, isFinal: false }, { cause });
  };
  const whoIs = (personId: PersonId, { knowsPeopleBy }: Receiver): Promise<string | undefined> => {
    if (knowsPeopleBy === 'object-id') return Promise.resolve(personId);
    return once(
      people,
      `${knowsPeopleBy} ${personId}`,
      () =>
        ports.directory?.identifierOf(personId, knowsPeopleBy).catch(unanswered) ??
        Promise.resolve(undefined),
    );
  };

  const named = (about: About): Promise<NamedObject> =>
    once(objects, JSON.stringify(about), async () => {
      if ('skillId' in about)
        return { title: skillLabel(await ports.registers.skills(), about.skillId, ports.words) };
      const asset = (await ports.needs.findAsset(about.needId, about.assetId))?.value;
      const url = asset && addressOf(asset);
      return { title: asset?.title ?? about.assetId, ...(url === undefined ? {} : { url }) };
    });

  /** @throws NotMade where nobody can be named in it */
  async function namesIn(personId: PersonId, record: OutRecord, receiver: Receiver) {
    const who = await whoIs(personId, receiver);
    if (who === undefined) {
      const { knowsPeopleBy: kind } = receiver;
      const nobody = ports.directory
        ? message('record.no-identifier', { kind })
        : message('record.no-directory', { kind });
      throw new NotMade({ why: ports.words.sayMessage(nobody), isFinal: true });
    }
    return { who, object: await named(record.happened.about) };
  }

  return {
    /** What is sent of one record. @throws NotMade */
    async ofRecord(personId: PersonId, record: OutRecord, receiver: Receiver): Promise<ToReceiver> {
      const { who, object } = await namesIn(personId, record, receiver);
      const { way } = receiver;
      const common = commonOf(record, receiver);
      return way.kind === 'xapi'
        ? {
            ...common,
            kind: 'xapi',
            version: way.version,
            statement: recordStatement(record, who, object, receiver, ports.words),
          }
        : { ...common, kind: 'http', body: bodyOf(record, who, object, receiver) };
    },
    /** The same as a row of a file. @throws NotMade */
    async rowOf(personId: PersonId, record: OutRecord, receiver: Receiver): Promise<string> {
      const { who, object } = await namesIn(personId, record, receiver);
      if (isWorkedOut(who)) {
        const why = ports.words.sayMessage(message('record.worked-out', { kind: receiver.knowsPeopleBy }));
        throw new NotMade({ why, isFinal: true });
      }
      return recordRow(record, who, object, receiver);
    },
  };
}

/** What is posted to a system without a standard of its own: one record, flat, as a reader of a table would want it. */
function bodyOf(
  { recordId, happened: { kind, about, at, level } }: OutRecord,
  who: string,
  object: NamedObject,
  receiver: Receiver,
) {
  return {
    recordId,
    kind,
    person: { [receiver.knowsPeopleBy]: who },
    object: {
      id: objectIdOf(about, object),
      title: object.title,
      ...('needId' in about ? { knownAs: about.knownAs } : {}),
    },
    ...(level !== undefined && getsLevels(receiver) ? { level: toHundredths(level) } : {}),
    at: new Date(at).toISOString(),
  };
}

/** That a record is taken back, where it was told: by its id alone. */
export function toldOfWithdrawal(withdrawal: Withdrawal, receiver: Receiver): ToReceiver {
  const { recordId } = withdrawal;
  const { to: way = receiver.way } = withdrawal;
  const { id, ...voiding } = voidingOf(withdrawal);
  const common = {
    receiverId: receiver.receiverId,
    address: way.address,
    recordId: id,
    takesBack: true as const,
  };
  return way.kind === 'xapi'
    ? { ...common, kind: 'xapi', version: way.version, statement: { id, ...voiding } }
    : { ...common, kind: 'http', body: { recordId, kind: 'withdrawn' } };
}

const commonOf = ({ recordId }: { recordId: string }, { receiverId, way }: Receiver) => ({
  receiverId,
  address: way.address,
  recordId,
});

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? ask();
  known.set(key, found);
  return found;
}
