import type { CalendarCall } from './calls.ts';
import { etagOf, filterOf } from './open-calendars.ts';
import type { CalendarEvent } from './resources.ts';
import { param, type Handler, type Request } from './routing.ts';
import type { Kept } from './shelf.ts';
import type { Tenant } from './tenant.ts';

/** Events of mailboxes in Microsoft Graph. */
export function calendarCalls(
  { calendars }: Pick<Tenant, 'calendars'>,
  origin: string,
): Record<CalendarCall, Handler> {
  const mailbox = (request: Request) => param(request, 'user');
  const event = (request: Request) => param(request, 'event');
  const seen = (kept: Kept<CalendarEvent>, { query }: Pick<Request, 'query'>) => {
    const wanted = query.get('$select')?.split(',');
    // Extended properties come only where they are asked for.
    const hidden = ['mailbox', 'isGone', 'singleValueExtendedProperties'];
    const shown = Object.entries(kept.body).filter(
      ([name]) => !hidden.includes(name) && (!wanted || wanted.includes(name) || name === 'id'),
    );
    return { '@odata.etag': etagOf(kept), ...Object.fromEntries(shown) };
  };
  return {
    'POST /graph/v1.0/users/{user}/events': (request) => ({
      status: 201,
      body: seen(calendars.add(mailbox(request), request.json()), request),
    }),
    'GET /graph/v1.0/users/{user}/events': (request) => {
      const isAsked = filterOf(request.query.get('$filter'));
      const found = calendars.events(mailbox(request)).filter(({ body }) => isAsked(body));
      const top = Number(request.query.get('$top') ?? '10');
      return {
        status: 200,
        body: {
          '@odata.context': `${origin}/graph/v1.0/$metadata#users/events`,
          value: found.slice(0, top).map((one) => seen(one, request)),
        },
      };
    },
    'GET /graph/v1.0/users/{user}/events/{event}': (request) => ({
      status: 200,
      body: seen(calendars.event(mailbox(request), event(request)), request),
    }),
    'PATCH /graph/v1.0/users/{user}/events/{event}': (request) => {
      const { 'if-match': ifMatch } = request.headers;
      return {
        status: 200,
        body: seen(
          calendars.change(mailbox(request), event(request), request.json(), ifMatch?.toString()),
          request,
        ),
      };
    },
    'POST /graph/v1.0/users/{user}/events/{event}/cancel': (request) => {
      calendars.cancel(mailbox(request), event(request));
      return { status: 202 };
    },
  };
}
