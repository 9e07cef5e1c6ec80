import type { SameMessages } from '../message.ts';
import type { feeds as source } from '../en/feeds.ts';

/**/
export const feeds: SameMessages<typeof source> = {
  'feed.faults': '{source} ({faults})',
  'feed.silent': 'seit {days, plural, one {# Tag} other {# Tagen}} still',
  'feed.less': 'bringt {share, number, percent} dessen, was sonst in einer Woche kommt',
  'feed.more': 'bringt {times, number, ::.0}-mal so viel wie sonst in einer Woche',
  'feed.refused': '{share, number, percent} dessen, was kommt, lässt sich nicht aufnehmen',
  'feed.untaught':
    'aus {records, plural, one {# Datensatz} other {# Datensätzen}} der letzten Zeit wurde, obwohl aufbewahrt, nichts gelernt: niemand hat gesagt, um welches Können es dabei geht',
  'feed.moved.up': 'sagt von denselben Menschen {levels, number, ::.0} Stufen mehr als zuvor',
  'feed.moved.down': 'sagt von denselben Menschen {levels, number, ::.0} Stufen weniger als zuvor',
  'feed.at-gate': 'zählt nicht, bis jemand es angesehen hat: {feeds}',
};
