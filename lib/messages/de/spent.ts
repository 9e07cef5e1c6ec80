import type { SameMessages } from '../message.ts';
import type { spentWords as source } from '../en/spent.ts';

export const spentWords: SameMessages<typeof source> = {
  'spent.hours':
    '{least, plural, =0 {höchstens} other {zwischen # und}} {most, plural, one {# Stunde} other {# Stunden}} Lernzeit',
  'spent.few': 'Die Lernzeit wird nicht genannt: Es erreichte weniger Menschen, als genannt werden dürfen.',
  'spent.tokens': '{tokens, number} Token des Modells',
  'spent.money':
    'In Geld: {same, select, true {} other {zwischen {least, number} und }}{most, number} {currency}.',
  'spent.money.unsaid':
    'In Geld: nicht bekannt, weil nicht vollständig gesagt ist, was eine Stunde Lernzeit und ein Token des Modells kosten.',
  'spent.each':
    'Je erreichtem Menschen: höchstens {hours, plural, one {# Stunde} other {# Stunden}}{priced, select, true {, {money, number} {currency}} other {}}.',
  'spent.level':
    'Je gewonnener Stufe: zwischen {low, number} und {high, plural, one {# Stunde} other {# Stunden}}{priced, select, true {, {cheap, number} und {dear, number} {currency}} other {}}, so weit der Gewinn sicher ist.',
  'spent.level.unsaid':
    'Je gewonnener Stufe: nicht bekannt, weil kein Gewinn in Stufen gegenüber denen belegt ist, die warten.',
  'spent.days':
    'Vom ersten Signal an: {delivered, select, true {{delivery, plural, one {# Tag} other {# Tage}} bis zur Auslieferung} other {noch nicht ausgeliefert}}, {shown, select, true {{capability, plural, one {# Tag} other {# Tage}}, bis ein Gewinn belegt war} other {noch kein Gewinn belegt}}.',
  'spent.page': 'Was es bis {day} kostete: {parts}.',
};
