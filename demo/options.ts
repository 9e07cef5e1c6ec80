import { parseArgs } from 'node:util';

/** What `npm start -- --help` says. */
export const HELP = `npm start -- [options]   a company of 1,540 people runs on learning-os, on this machine only

  --auto            decide at the human gates by script (a run without a terminal does so too)
  --browser         decide at them in the browser alone, and nowhere else
  --once            exit when the story is over; without it the pages stay readable until Ctrl-C
  --report FILE     write what the stores and the tenant hold at the end, as JSON
  --days N          days that the company lives (120, of the other story 90)
  --stop-days D     days on which it stands still until you let it live on, such as 7,28,91; others you choose in the
                    browser, under “The story”
  --people N        only the first N people
  --people-file F   an export of your own HR system, CSV or .xlsx; docs/guides/hr-files.md says what is read of it;
                    another one than an interrupted run had begins anew
  --truth FILE      another hidden truth than sample/truth/larkfield.json
  --story first-talk
                    another story, of 90 people: somebody comes to lead and has a first difficult conversation before
                    them; it stands still where you can play a part of it in the browser
  --compare WITH    beside the same company as a service-desk
  --seed N          what chance draws follows from it (1)
  --today ISO       the moment at which the story begins, not in the past (now)
  --bad-spells N    let services turn calls away in bursts; which ones when follows from N
  --fresh           begin anew, with nothing kept, instead of going on where an interrupted run stopped, by its options
  --state DIR       where the stand-ins keep their files (.local/company)
  --stand-ins       start the stand-ins only, for Core Tools (docs/core-tools.md)
  --port-base N     the stack uses the eight ports above N (7070)
`;

/** What it was started with. */
export const { values } = parseArgs({
  options: {
    auto: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    once: { type: 'boolean', default: false },
    report: { type: 'string' },
    days: { type: 'string' },
    'stop-days': { type: 'string' },
    people: { type: 'string' },
    'people-file': { type: 'string' },
    truth: { type: 'string' },
    story: { type: 'string' },
    compare: { type: 'string' },
    seed: { type: 'string', default: '1' },
    today: { type: 'string' },
    'bad-spells': { type: 'string' },
    fresh: { type: 'boolean', default: false },
    state: { type: 'string', default: '.local/company' },
    'port-base': { type: 'string', default: '7070' },
    'stand-ins': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
