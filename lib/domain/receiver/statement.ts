import type { Words } from '../../messages/words.ts';
import { guidOf } from '../sha256.ts';
import { VOIDED } from '../xapi/statement.ts';
import { getsLevels, type Receiver, type RecordKind } from './receiver.ts';
import type { About, OutRecord } from './record.ts';

/** What a record is about, as people call it and where they open it. */
export interface NamedObject {
  title: string;
  /** Https; absent of what cannot be opened any more, and of a skill. */
  url?: string;
}

/**
 * Where what is the layer’s own has its place: the same in each company, and an IRI that needs neither a domain nor a
 * registered name (RFC 9562, section 4).
 */
const ownIri = (what: string): string => `urn:uuid:${guidOf(`learning-os ${what}`)}`;
const OWN_ACCOUNTS = ownIri('accounts');

/** What a statement of the layer says it comes from; one that is sent back to it with this counts for nothing. */
export const OWN_PLATFORM = 'learning-os';

/** Verbs of vocabularies where there is one, of the layer’s own otherwise. */
const VERBS: Record<RecordKind, string> = {
  offered: 'https://w3id.org/xapi/dod-isd/verbs/assigned',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  practised: ownIri('verb practised'),
  released: ownIri('verb released'),
};

const TYPES = {
  item: 'http://adlnet.gov/expapi/activities/course',
  skill: ownIri('activity skill'),
} as const;

/** Extension of an item: what learning systems call it. */
export const KNOWN_AS = ownIri('known as');

/** The id under which an object is known wherever it is told of. */
export const objectIdOf = (about: About, { url }: Pick<NamedObject, 'url'>): string =>
  'skillId' in about ? ownIri(`skill ${about.skillId}`) : (url ?? ownIri(`item ${about.assetId}`));

/** Proficiency goes from nothing to this. */
const HIGHEST = 5;

/** A record as a statement of xAPI (IEEE 9274.1.1). @param who as the system knows the person */
export function recordStatement(
  { recordId, happened: { kind, about, at, level } }: Pick<OutRecord, 'recordId' | 'happened'>,
  who: string,
  object: NamedObject,
  receiver: Pick<Receiver, 'way' | 'gets' | 'knowsPeopleBy'>,
  words: Words,
) {
  const isScored = level !== undefined && getsLevels(receiver);
  const knownAs = 'needId' in about ? about.knownAs : [];
  return {
    id: recordId,
    actor: actorOf(who, receiver),
    verb: { id: VERBS[kind], display: { [words.language]: words.say('record.verb', { kind }) } },
    object: {
      objectType: 'Activity',
      id: objectIdOf(about, object),
      definition: {
        name: { [words.language]: object.title },
        type: 'skillId' in about ? TYPES.skill : TYPES.item,
        ...(knownAs.length > 0 ? { extensions: { [KNOWN_AS]: knownAs } } : {}),
      },
    },
    ...(kind === 'completed' ? { result: { completion: true } } : {}),
    ...(isScored ? { result: { score: { scaled: level / HIGHEST, raw: level, min: 0, max: HIGHEST } } } : {}),
    context: { platform: OWN_PLATFORM, language: words.language },
    timestamp: new Date(at).toISOString(),
  };
}

function actorOf(who: string, { way, knowsPeopleBy }: Pick<Receiver, 'way' | 'knowsPeopleBy'>) {
  const homePage = way.kind === 'xapi' ? way.accountHomePage : undefined;
  return knowsPeopleBy === 'mail' && homePage === undefined
    ? { objectType: 'Agent', mbox: `mailto:${who}` }
    : { objectType: 'Agent', account: { homePage: homePage ?? OWN_ACCOUNTS, name: who } };
}

/** That a statement holds no more. Nobody is named in it, and it is the same however often it is made. */
export const voidingOf = ({ recordId }: { recordId: string }) => ({
  id: guidOf(`void ${recordId}`),
  actor: { objectType: 'Agent', account: { homePage: OWN_ACCOUNTS, name: 'learning-os' } },
  verb: { id: VOIDED },
  object: { objectType: 'StatementRef', id: recordId },
});
