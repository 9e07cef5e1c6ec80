import { expect, test } from '@jest/globals';
import { benchAble } from './able.ts';
import { benchCompanies, together } from './bench.ts';

// A few companies, of seeds of their own, tell a rule that is wrong from one that is not; whether it holds its bar on
// seeds that nobody tuned on, `npm run bench:headcount` says.
const seeds = Array.from({ length: 20 }, (_, i) => 301 + i);

test('what comes lies in the 80% interval about as often as it says, and other rules are worse', () => {
  const scores = benchCompanies(seeds);
  const [flows, last, linear] = [together(scores.flows), together(scores.last), together(scores.linear)];
  expect(flows.covered / flows.forecasts).toBeGreaterThan(0.75);
  expect(flows.covered / flows.forecasts).toBeLessThan(0.85);
  for (const other of [last, linear]) {
    expect(flows.missed).toBeLessThan(other.missed);
    expect(flows.interval).toBeLessThan(other.interval);
  }
});

test('where nothing changes hardly any role is said to become smaller, and where roles shrink many are', () => {
  const { forecasts, short } = together(benchCompanies(seeds, 'null').flows);
  expect(short / forecasts).toBeLessThan(0.02);
  const { shrank, foreseen } = together(benchCompanies(seeds).flows);
  expect(foreseen / shrank).toBeGreaterThan(0.03);
});

test('who will be able to is about as sure as it says, and where nothing changes hardly anything is said to be short', () => {
  const still = benchAble(seeds, 'null');
  expect(still.short / still.forecasts).toBeLessThan(0.1);
  const any = benchAble(seeds, 'any');
  expect(any.covered / any.forecasts).toBeGreaterThan(0.75);
});
