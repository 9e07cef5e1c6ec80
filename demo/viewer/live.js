// Draws cards with the library that Teams uses, and keeps the page up to date while nobody is typing in it.
const text = (color, subtle = 'var(--quiet)') => ({ default: color, subtle });
const style = {
  fontFamily: 'Segoe UI, system-ui, sans-serif',
  actions: { actionsOrientation: 'horizontal', maxActions: 6 },
  containerStyles: {
    default: {
      backgroundColor: 'var(--surface)',
      foregroundColors: {
        default: text('var(--ink)'),
        accent: text('var(--accent)'),
        attention: text('var(--bad)'),
      },
    },
    emphasis: {
      backgroundColor: 'var(--back)',
      foregroundColors: {
        default: text('var(--ink)'),
        accent: text('var(--accent)'),
        attention: text('var(--bad)'),
      },
    },
  },
};

/** Asks the relay, and says what it refuses. */
async function ask(address, data) {
  const told = document.getElementById('told');
  told.textContent = 'One moment …';
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data }),
  }).catch(() => undefined);
  const said = answer?.ok ? await answer.json() : { refused: 'The company is being started again.' };
  told.textContent = said.refused ?? '';
  return said;
}

/** A button that opens a dialog: the bot says what is shown in it. */
async function openDialogOf(place, data) {
  const said = await ask(place.dataset.chat.replace(/press$/, 'dialog'), data);
  if (said.url) openDialog(said, place.dataset.chat.replace(/chat\/press$/, 'sign-in'));
}

/** What a button of the bot's card does: the relay presses it, and the next card takes the place of this one. */
async function press(place, data) {
  const said = await ask(place.dataset.chat, data);
  if (!said.card) return;
  draw(place, said.card);
  place.tabIndex = -1;
  place.focus();
}

function draw(place, content) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(style);
  card.onExecuteAction = (action) => {
    if (place.dataset.chat && action instanceof AdaptiveCards.ExecuteAction)
      return void press(place, action.data);
    if (place.dataset.chat && action.data?.msteams?.type === 'task/fetch')
      return void openDialogOf(place, action.data);
    // The library says of what it shows, once it has, that it is expanded, which only the button may.
    if (action instanceof AdaptiveCards.ToggleVisibilityAction)
      setTimeout(() => {
        for (const shown of place.querySelectorAll('.ac-container[aria-expanded]'))
          shown.removeAttribute('aria-expanded');
      });
    if (!(action instanceof AdaptiveCards.OpenUrlAction)) return;
    const url = URL.canParse(action.url, location.href) && new URL(action.url, location.href);
    // A page of the tenant opens here too: the certificate of the stand-in is known to no browser.
    const page = url && /\/sites\/[^/]+\/SitePages\/(.+)$/.exec(url.pathname);
    if (url && /^https?:$/.test(url.protocol)) location.assign(page ? `/pages/${page[1]}` : url);
  };
  card.parse(content);
  place.replaceChildren(card.render());
}

function drawCards() {
  for (const place of document.querySelectorAll('.card[data-card]')) {
    draw(place, JSON.parse(place.dataset.card));
    delete place.dataset.card;
  }
}

let shown = document.querySelector('main').dataset.version;
async function refresh() {
  const isTyped = ({ value, defaultValue }) => value !== defaultValue;
  const busy =
    document.activeElement?.closest('form') ||
    [...document.querySelectorAll('main :is(textarea, input)')].some(isTyped);
  if (!busy && !document.hidden) {
    const answer = await fetch(location.href).catch(() => undefined);
    const fresh = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = fresh && fresh.querySelector('main');
    if (main && main.dataset.version !== shown) {
      shown = main.dataset.version;
      for (const part of ['header', 'main'])
        document.querySelector(part).replaceWith(fresh.querySelector(part));
      drawCards();
    }
  }
  setTimeout(refresh, 1500);
}

drawCards();
if (document.body.dataset.live) setTimeout(refresh, 1500);
