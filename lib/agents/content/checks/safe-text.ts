import { message } from '../../../messages/message.ts';
import { unsafeIn } from '../../../domain/text/unsafe.ts';
import { at, quote, type Check } from './matter.ts';

/** Nothing that a reader sees holds a link, markup, a hidden character or words that are the layer's own. */
export const safeText: Check = ({ places }) =>
  places.flatMap((place) =>
    unsafeIn(place.text).map((what) => at(place, message('fault.unsafe', { text: quote(place.text), what }))),
  );
