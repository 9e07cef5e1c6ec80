import { expect, test } from '@jest/globals';
import { caseIn } from '../../../../local/model/artefacts/parts/cases-in-cells.ts';

test.each([
  ['below 3 °C', '2 °C'],
  ['less than 2 hours', undefined],
  ['less than 1 hour', undefined],
  ['more than 1 hour', undefined],
  ['less than twenty minutes', 'sixteen minutes'],
  ['no less than 3 hours', '4 hours'],
  ['below 0 degrees', undefined],
  ['above 0 degrees', '2 degrees'],
  ['below -5 °C', undefined],
  ['above 90 %', '91 %'],
  ['above 100 %', undefined],
  ['above $20', '$24'],
  ['£401 to £1,200', '£880'],
  ['between 8 and 14 °d', '12 °d'],
  ['Hardness 8 to 14 °d', 'Hardness 12 °d'],
  ['pH 3 to 4', undefined],
  ['0.5 to 1 mg/l', '0.8 mg/l'],
  ['from 22 to 6', undefined],
  ['above 20 and up to 50 euros', undefined],
  ['Fever above 38.5 °C', 'Fever 39 °C'],
  ['Machines 1 and 4 stop', 'Machines 1 and 4 stop'],
  ['a lift that is stuck, smoke', 'a lift that is stuck'],
  ['everything else', undefined],
])('a case of “%s” is %j', (text, found) => expect(caseIn(text, 0)).toBe(found));

test.each([
  // 46 would be above 40 as well.
  ['Temperature above 38', ['Temperature above 40', 'Temperature below 35'], 'Temperature 39'],
  ['Temperature above 40', ['Temperature above 38', 'Temperature below 35'], undefined],
  ['Temperature 10 to 20', ['Temperature 15 to 25'], 'Temperature 13'],
  ['Free chlorine above 5.0 mg/l', ['Combined chlorine above 0.2 mg/l'], 'Free chlorine 5.5 mg/l'],
  // Three hours are more than 30 minutes, and 36 minutes are less than two hours: units are not compared.
  ['Delay above 2 hours', ['Delay above 30 minutes'], undefined],
])('a figure of “%s” beside %j is %j', (text, others, found) => expect(caseIn(text, 0, others)).toBe(found));
