import { z } from 'zod';
import {
  FeedReading,
  ItemDifficulty,
  uncalibrated,
  type Calibration,
} from '../../domain/skill-estimate/calibration.ts';
import { LearnedAnswers } from '../../domain/cause/learn-answers.ts';
import { EvidenceSource, STRENGTH } from '../../domain/skill-estimate/constants.ts';
import { Link } from '../../domain/skill-estimate/links.ts';
import type { CalibrationStore } from '../../ports/calibration.ts';
import type { Documents } from './documents.ts';
import { cached } from './cached.ts';

/**
 * Items, and raters, in one document: some fifty and some two hundred bytes each, far below the 2 MB of an item of the
 * store.
 */
const ITEMS_AT_ONCE = 5_000;
/** It is learned once a week; every fold reads it. */
const FRESH_MS = 3_600_000;
const KEY = 'calibration';

const Head = z.object({
  strengths: z.partialRecord(EvidenceSource, z.number()),
  parts: z.int(),
  feeds: z.array(FeedReading).exactOptional(),
  answers: LearnedAnswers.exactOptional(),
});
const Part = z.object({
  items: z.array(z.tuple([z.string(), ItemDifficulty])),
  links: z.array(z.tuple([z.string(), Link])).exactOptional(),
});

/** The calibration as a head and as many parts as its items need. */
export function cosmosCalibration(documents: Documents): CalibrationStore {
  const { read, forget } = cached(FRESH_MS, () => readAnew(documents));
  return {
    read,
    async save({ strengths, items, links, feeds, answers }) {
      const [all, raters] = [[...items], [...links]];
      const parts = Math.ceil(Math.max(all.length, raters.length) / ITEMS_AT_ONCE);
      for (let part = 0; part < parts; part += 1) {
        const [from, to] = [part * ITEMS_AT_ONCE, (part + 1) * ITEMS_AT_ONCE];
        const body = { items: all.slice(from, to), links: raters.slice(from, to) } satisfies z.infer<
          typeof Part
        >;
        await documents.batch(KEY, [{ write: 'upsert', id: `items-${part}`, body }]);
      }
      const { parts: before = 0 } = (await documents.read(Head, KEY, 'head'))?.value ?? {};
      const body = { strengths, parts, feeds: [...feeds], ...(answers ? { answers } : {}) } satisfies z.infer<
        typeof Head
      >;
      await documents.batch(KEY, [{ write: 'upsert', id: 'head', body }]);
      for (let part = parts; part < before; part += 1)
        await documents.batch(KEY, [{ write: 'delete', id: `items-${part}` }]);
      forget();
    },
  };
}

async function readAnew(documents: Documents): Promise<Calibration> {
  const head = await documents.read(Head, KEY, 'head');
  if (!head) return uncalibrated;
  const { strengths, parts, feeds = [], answers } = head.value;
  const ids = Array.from({ length: parts }, (_, part) => `items-${part}`);
  const found = await Promise.all(ids.map((id) => documents.read(Part, KEY, id)));
  // A source added since it was learned has its default strength.
  return {
    strengths: { ...STRENGTH, ...strengths },
    items: new Map(found.flatMap((part) => part?.value.items ?? [])),
    links: new Map(found.flatMap((part) => part?.value.links ?? [])),
    feeds,
    ...(answers ? { answers } : {}),
  };
}
