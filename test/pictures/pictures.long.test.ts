import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { formPages, type FormPage } from './forms.ts';
import { storyPictures } from './story-left.ts';
import { DOCS_PICTURES, otherThanShown, takenByTests, textOf } from './shown.ts';

const inDocs = (ending: string): string[] =>
  globSync(`**/*.${ending}`, { cwd: DOCS_PICTURES })
    .map((file) => file.slice(0, -ending.length - 1))
    .toSorted();

describe('pictures of the guides', () => {
  let forms: FormPage[];
  beforeAll(async () => {
    forms = await formPages();
  });

  test('each has its text beside it, which who takes it compares', () => {
    expect(inDocs('png')).toEqual(inDocs('txt'));
    const byTests = Object.entries(takenByTests).flatMap(([folder, pictures]) =>
      [...pictures.keys()].map((name) => `${folder}/${name}`),
    );
    const taken = [...forms, ...storyPictures()].map(({ picture }) => picture);
    expect([...byTests, ...taken].toSorted()).toEqual(inDocs('txt'));
  });

  test('those of the forms show what is drafted now', () => {
    expect(forms.flatMap((form) => otherThanShown(form.picture, textOf(form)))).toEqual([]);
  });

  test('those of the story show what the product says now of what that story left', () => {
    expect(storyPictures().flatMap((one) => otherThanShown(one.picture, textOf(one)))).toEqual([]);
  });

  test('another text is told, with the line that differs', () => {
    const [form] = forms;
    if (!form) throw new Error('There is no form.');
    const told = otherThanShown(form.picture, textOf({ ...form, title: 'Something else' }));
    expect(told).toEqual([expect.stringContaining('“Something else”')]);
    expect(told[0]).toContain(basename(form.picture));
  });
});
