// cspell:words angebot Unser braucht Hilfe geben viel nach fällt schwer apprendre Maschinen führen führe
// cspell:words führt führten Führung fuhr Angebote Angeboten angebo Verhandlungen Verhandlung verhandlung
// cspell:words Verhandeln Preise Umgang Beschwerden Reklamationen Bedienung schön schon gemacht mach négocier
// cspell:words des prix grüßen gruss
import { describe, expect, test } from '@jest/globals';
import { germanStem } from '../../../../lib/domain/skill-mentions/german.ts';
import { findNamed, indexNames } from '../../../../lib/domain/skill-mentions/names-index.ts';

describe('the stem of a German word', () => {
  test.each([
    [['führen', 'führe', 'führt'], 'fuhr'],
    [['angebot', 'angebote', 'angeboten'], 'angebo'],
    [['verhandlung', 'verhandlungen'], 'verhandlung'],
    [['schön'], 'schon'],
    [['gemacht'], 'mach'],
    [['grüßen'], 'gruss'],
    [['ab', 'c++'], undefined],
  ])('of %j is one', (forms, stem) => {
    expect(forms.map(germanStem)).toEqual(forms.map((form) => stem ?? form));
  });

  test('is itself where that is longer than words are, so that nobody keeps it busy', () => {
    const endless = 'ne'.repeat(500_000);
    expect(germanStem(endless)).toBe(endless);
  });
});

describe('skills that are named in several languages', () => {
  const skills = [
    {
      skillId: 'negotiation',
      label: 'Negotiation',
      translations: {
        de: { label: 'Verhandeln', altLabels: ['Preise verhandeln', 'Verhandlung'] },
        fr: { label: 'négocier des prix' },
      },
    },
    {
      skillId: 'complaints',
      label: 'Complaint handling',
      altLabels: ['dealing with angry customers'],
      translations: { de: { label: 'Umgang mit Beschwerden' }, en: { label: 'Complaint handling' } },
    },
    { skillId: 'machines', label: 'Machine operation' },
  ];
  const names = indexNames(skills);
  const whole = (text: string) => [
    ...new Set(findNamed(names, text, 5).flatMap(({ skillId, words }) => (words > 0.99 ? [skillId] : []))),
  ];

  test.each([
    ['Unser Team braucht Hilfe beim Verhandeln.', ['negotiation']],
    ['In den Verhandlungen geben wir zu viel nach', ['negotiation']],
    ['Der Umgang mit den Beschwerden fällt uns schwer', ['complaints']],
    ['Il faut apprendre à négocier des prix', ['negotiation']],
    ['We lack Negotiation', ['negotiation']],
    ['Verhandeln, and then complaint handling', ['negotiation', 'complaints']],
    ['Die Bedienung der Maschinen', []],
  ])('are found in “%s”', (text, expected) => {
    expect(whole(text).toSorted()).toEqual(expected.toSorted());
  });

  test('stand once in the index of a language that says the same as the label', () => {
    const [inEnglish] = names;
    expect(inEnglish?.skills.map(({ label }) => label)).toEqual([
      'Negotiation',
      'Complaint handling',
      'dealing with angry customers',
      'Machine operation',
    ]);
  });

  test('are found as before where a taxonomy speaks one language', () => {
    const plain = skills.map(({ skillId, label }) => ({ skillId, label }));
    expect(findNamed(indexNames(plain), 'Verhandeln', 5)).toEqual([]);
    expect(findNamed(indexNames(plain), 'negotiating with machines', 5)[0]?.skillId).toBe('negotiation');
  });
});
