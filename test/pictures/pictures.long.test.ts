import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { formPages, type FormPage } from './forms.ts';
import { DOCS_PICTURES, otherThanShown, takenByTests, textOf } from './shown.ts';

const inDocs = (ending: string): string[] =>
  globSync(`**/*.${ending}`, { cwd: DOCS_PICTURES })
    .map((file) => file.slice(0, -ending.length - 1))
    .toSorted();

/** From a story of 120 days, which no test plays: `npm run pictures` takes them from one. */
const OF_THE_STORY = ['envelope', 'insight', 'leaders'];

describe('pictures of the guides', () => {
  let forms: FormPage[];
  beforeAll(async () => {
    forms = await formPages();
  });

  test('each has its text beside it, which who takes it compares', () => {
    expect(inDocs('png').filter((picture) => !OF_THE_STORY.includes(picture))).toEqual(inDocs('txt'));
    const byTests = Object.entries(takenByTests).flatMap(([folder, pictures]) =>
      [...pictures.keys()].map((name) => `${folder}/${name}`),
    );
    expect([...byTests, ...forms.map(({ picture }) => picture)].toSorted()).toEqual(inDocs('txt'));
  });

  test('those of the forms show what is drafted now', () => {
    expect(forms.flatMap((form) => otherThanShown(form.picture, textOf(form)))).toEqual([]);
  });

  test('another text is told, with the line that differs', () => {
    const [form] = forms;
    if (!form) throw new Error('There is no form.');
    const told = otherThanShown(form.picture, textOf({ ...form, title: 'Something else' }));
    expect(told).toEqual([expect.stringContaining('“Something else”')]);
    expect(told[0]).toContain(basename(form.picture));
  });
});
