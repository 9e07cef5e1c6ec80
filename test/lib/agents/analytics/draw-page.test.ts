import { describe, expect, test } from '@jest/globals';
import { drawPage } from '../../../../lib/agents/analytics/draw-page.ts';
import { NeverWritten, NotWritten } from '../../../../lib/ports/outbound-connector.ts';
import { collected } from '../../../support/collected.ts';
import { world } from '../../../support/world.ts';
import { NOW } from '../../examples.ts';

const drawing = (alt: string) => ({ svg: `<svg>${alt}</svg>`, alt, width: 5, height: 4 });
const page = (...alts: string[]) => ({
  title: 'A page',
  description: 'About something',
  parts: [{ html: '<p>Text</p>' }, ...alts.map((alt) => ({ drawing: drawing(alt) }))],
});
const call = { at: NOW, instanceId: 'i', step: 'draw' };

describe('a page with drawings', () => {
  test('shows each as a picture of the site, in its place', async () => {
    const { ports, channels } = world();
    const { parts, title } = await drawPage(page('one', 'two'), ports, call);
    const results = [...channels.pictures.standing.values()].map(({ result }) => result);
    expect(title).toBe('A page');
    expect(parts).toEqual([
      { html: '<p>Text</p>' },
      ...['one', 'two'].map((alt, i) => ({ picture: { alt, width: 5, height: 4, kept: results[i] } })),
    ]);
  });

  test('puts nothing there again when the step is repeated, and a newer drawing beside the older', async () => {
    const { ports, channels } = world();
    const first = await drawPage(page('one'), ports, call);
    expect(await drawPage(page('one'), ports, call)).toEqual(first);
    await drawPage(page('newer'), ports, call);
    expect(channels.pictures.standing.size).toBe(2);
    expect(await collected(ports.effects.unknown())).toEqual([]);
  });

  test('says in words what the site takes no picture of', async () => {
    const { ports } = world();
    const pictures = { ...ports.channels.pictures, write: () => Promise.reject(new NeverWritten('403')) };
    const refusing = { ...ports, channels: { ...ports.channels, pictures } };
    const { parts } = await drawPage(page('R&D: 40%'), refusing, call);
    expect(parts).toEqual([{ html: '<p>Text</p>' }, { html: '<p>R&amp;D: 40%.</p>' }]);
  });

  test('is not finished while the site only asks to wait', async () => {
    const { ports } = world();
    const pictures = { ...ports.channels.pictures, write: () => Promise.reject(new NotWritten('429')) };
    const waiting = { ...ports, channels: { ...ports.channels, pictures } };
    await expect(drawPage(page('one'), waiting, call)).rejects.toThrow('429');
  });
});
