import { describe, expect, test } from '@jest/globals';
import { isIntention } from '../../../../lib/domain/passage/intention.ts';

describe('what is only to come', () => {
  test.each([
    'By the end of March, all wards will use the scanner trolley.',
    'By March all wards use the scanner trolley.',
    'All wards use the scanner trolley by the end of the year.',
    'By 2027, half of the offers go through the portal.',
    'Our goal is to halve missed doses by next summer, and we plan to train every nurse before then.',
    'We intend to replace paper charts in the autumn.',
    'From January, pharmacists will join the morning round.',
    'The trust expects that errors will fall by a third.',
    'We will offer leaflets in twelve languages by next year.',
    'The returns desk aims to book every parcel on the day it arrives.',
    'In the coming year the company will open a second desk, and we want to bring the share down from 9% to 4%.',
    'From April the deadline is planned to be one working day.',
    'The team will publish its figures every quarter from next year.',
    'The service team hopes to answer all disputes in 48 hours by the end of the year.',
    'Half of the machine learning engineers will build and run these servers.',
    'Larkfield wants to keep its margins.',
    'Our target for the first quarter is 4 percent.',
    'A new scanner is expected to arrive in spring.',
    'We are working to make this easier, and ask for patience.',
    // cspell:disable
    'Bis Ende März werden alle Stationen den Scanner nutzen.',
    'Wir planen, die Papierakten im Herbst abzulösen.',
    'Unser Ziel ist es, die Fehler zu halbieren.',
    // cspell:enable
  ])('%s', (sentence) => {
    expect(isIntention(sentence)).toBe(true);
  });
});

describe('what holds today', () => {
  test.each([
    'If a customer wants to cancel, ask for the reason first.',
    'When the price will rise, say so before the customer signs.',
    'The buyer hopes to get a discount of 15 percent.',
    'Ask what the buyer hopes to gain by the end of the year.',
    'Explain to the patient what will happen and which signs to report.',
    'The screen will show the number of the sample.',
    'We will answer every complaint within 8 weeks.',
    'We will not pay a refund without a receipt.',
    'Send the tax return by 31 March.',
    'Reports are due by 31 March.',
    'Every nurse is expected to report a near miss.',
    'The target temperature is 75 degrees.',
    'The round is planned by the nurse in charge.',
    'Plan to arrive ten minutes early.',
    'Refunds must be booked within 2 working days of arrival.',
    'In December the office is closed.',
    'By the end of the shift, every cage is empty.',
    'The aim of the first call is to calm the caller.',
    'Patients who go home get a call from the pharmacist within 3 days.',
    'The register opens in spring; until then, write the number on the form.',
    'We plan to move in March, but until then the key stays with the porter.',
    // cspell:disable
    'Bis zum Ende der Schicht wird jeder Käfig geleert.',
    'Die Probe wird innerhalb von 30 Minuten gekühlt.',
    // cspell:enable
  ])('%s', (sentence) => {
    expect(isIntention(sentence)).toBe(false);
  });
});
