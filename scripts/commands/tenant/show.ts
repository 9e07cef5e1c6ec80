import { styleText } from 'node:util';
import type { TenantStep, TenantWish } from './step.ts';

const marks: Record<TenantWish['state'], string> = {
  there: styleText('green', '✓'),
  missing: styleText('yellow', '+'),
  differs: styleText('yellow', '~'),
  'by hand': styleText('cyan', '!'),
};

/** A step with what it wants and how that stands. */
export function stepShown({ name, title }: TenantStep, wishes: readonly TenantWish[]): string {
  const lines = wishes.flatMap(({ what, why, state, detail }) => [
    `  ${marks[state]} ${what}${state === 'there' ? '' : styleText('bold', `  ${state}`)}`,
    ...(detail ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => `      ${line}`),
    ...(why && state !== 'there' ? [styleText('dim', `      ${why}`)] : []),
  ]);
  return [`${styleText('bold', name)}  ${title}`, ...lines, ''].join('\n');
}

/** What the marks mean, and what is left to do. */
export function summary(wishes: readonly TenantWish[], isApplied: boolean): string {
  const count = (state: TenantWish['state']): number => wishes.filter((wish) => wish.state === state).length;
  const open = count('missing') + count('differs');
  const byHand = count('by hand');
  const parts = [
    `${count('there')} as it should be`,
    ...(open > 0 ? [`${open} to make (+ missing, ~ differs)`] : []),
    ...(byHand > 0 ? [`${byHand} by hand (!)`] : []),
  ];
  const next = open === 0 ? '' : isApplied ? '' : ' Nothing was changed; --apply makes it so.';
  return `${parts.join(', ')}.${next}`;
}
