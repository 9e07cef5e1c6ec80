import type { Pace } from '../pace.ts';
import { html, type Markup } from './html.ts';

/** How far the company lives on before somebody who steers is asked again; nothing once its story is over. */
export function pacePanel(pace: Pick<Pace, 'standsOn' | 'next'>, today: number, days: number): Markup {
  const [stands, next] = [pace.standsOn(), pace.next()];
  const inAWeek = Math.min(today + 7, days);
  return html`<section class="panel ${stands !== undefined && 'asks'}">
    <h2>${stands === undefined ? 'The days pass' : `It is day ${stands}, and time stands still for you`}</h2>
    <p>
      ${
        stands === undefined
          ? html`They pass until somebody has to decide${next !== undefined && html`, or day ${next} begins`}.
            To do something on a day of your choice, let them stop there.`
          : 'Edit a list, write to the bot, read a page: what you do is answered within seconds. Then let the days pass.'
      }
    </p>
    <form method="post" action="/pace">
      <label
        >Stop when this day begins
        <input name="day" type="number" min="1" max="${days}" value="${inAWeek}" required /></label
      ><button class="first" name="does" value="to">
        ${stands === undefined ? 'Stop there' : 'Go on to that day'}
      </button>
      ${
        stands === undefined
          ? html`<button name="does" value="now">Stop now</button>`
          : html`<button name="does" value="on">Go on until somebody has to decide</button>`
      }
    </form>
  </section>`;
}
