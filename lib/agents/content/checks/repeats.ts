import { message, type Message } from '../../../messages/message.ts';
import { saysTheSame, isNearlySame } from '../../../domain/text/compared.ts';
import { at, isClaim, quote, type Check } from './matter.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';

/**
 * Nothing twice. An objective, a question or a rubric takes up what was taught: that is what they are for. So claims
 * are compared with those that do the same: what teaches with what teaches, what is asked of the partner with its kind.
 * Scenes are compared all together, except for wrong answers.
 */
export const repeats: Check = ({ places }) => {
  const claims = Map.groupBy(
    places.filter(isClaim).filter((place) => useOf(place) !== undefined),
    (place) => `${place.side} ${useOf(place) ?? ''}`,
  );
  const scenes = places.filter((place) => place.kind === 'fiction' && !place.path.includes('options'));
  return [
    ...[...claims.values()].flatMap((group) => twiceIn(group, isNearlySame)),
    ...twiceIn(scenes, saysTheSame),
  ];
};

const twiceIn = (group: readonly TextPlace[], isSame: (one: string, other: string) => boolean): Message[] =>
  group.flatMap((place, i) =>
    group.slice(0, i).some(({ text }) => isSame(text, place.text))
      ? [at(place, message('fault.repeat', { text: quote(place.text) }))]
      : [],
  );

/** Which claims this one is compared with; undefined where taking up again is its purpose. */
function useOf({ path }: TextPlace): string | undefined {
  const names = path.filter((step) => typeof step === 'string');
  const last = names.at(-1) ?? '';
  if (names.some((name) => TAKES_UP.has(name))) return undefined;
  if (TEACHING.has(last)) return 'teaches';
  // Tasks and a meeting’s stretches may come back to a matter; the same list does so once.
  return last === 'about' ? path.slice(0, -2).join(' ') : names.join(' ');
}

const TAKES_UP = new Set('objective objectives options situation guide asks earnedBy tests'.split(' '));
const TEACHING = new Set(
  'points tryIt text trigger before do checks warnings done notes know lookAt'.split(' '),
);
