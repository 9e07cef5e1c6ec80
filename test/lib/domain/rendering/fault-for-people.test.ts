import { describe, expect, test } from '@jest/globals';
import { placesOf, placeName } from '../../../../lib/domain/artefact/places.ts';
import { faultForPeople } from '../../../../lib/domain/rendering/fault-for-people.ts';
import { message } from '../../../../lib/messages/message.ts';
import { english } from '../../../../lib/messages/words.ts';
import { everyForm } from '../../artefacts/every-form.ts';

const spans = [
  {
    id: '10.mcp-server-guide.6',
    source: 'mcp-server-guide.md',
    text: 'Restart the server after each change.',
  },
  { id: '10.mcp-server-guide.7', source: 'mcp-server-guide.md', text: 'Tell who waits for it.' },
];
const told = (fault: Parameters<typeof faultForPeople>[0]) =>
  english.sayMessage(faultForPeople(fault, spans, english));

describe('what a check says to people', () => {
  test('names a part as it is read, and quotes the passages in the place of their ids', () => {
    const beyond = message('fault.claim.beyond', {
      text: '“Restart it ever and ever.”',
      words: 'ever',
      spans: '10.mcp-server-guide.6, 10.mcp-server-guide.7',
    });
    expect(told(message('fault.at', { place: 'learner, points 2', fault: beyond }))).toBe(
      'Point 2: “Restart it ever and ever.” says more than “Restart the server after each change.” (mcp-server-guide) and “Tell who waits for it.” (mcp-server-guide) does: ever',
    );
    const left = message('fault.rule.left-out', { text: '“Tell who waits.”', span: '10.mcp-server-guide.7' });
    expect(told(message('fault.at', { place: 'learner', fault: left }))).toBe(
      'the draft: the rule “Tell who waits.” is nowhere, and what is told goes by it; cite “Tell who waits for it.” (mcp-server-guide)',
    );
  });

  test('leaves what is no id as it stands', () =>
    expect(told(message('fault.repeat', { text: '“Restart it”' }))).toBe(
      '“Restart it” is said before; say something else or leave it out',
    ));

  test.each(Object.values(everyForm))('calls every place of a $form by name', (artefact) => {
    const places = placesOf(artefact).map(({ path }) => placeName(path));
    const called = places.map((place) =>
      told(message('fault.at', { place, fault: message('fault.question.again') })),
    );
    expect(called.filter((text) => /^(learner|runner)\b/.test(text))).toEqual([]);
  });
});
