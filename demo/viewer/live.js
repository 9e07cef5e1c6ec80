// Draws cards with the library that Teams uses, and keeps the page up to date while nobody is typing in it.
const style = { fontFamily: 'Segoe UI, system-ui, sans-serif' };

function drawCards() {
  for (const place of document.querySelectorAll('.card[data-card]')) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(style);
    card.onExecuteAction = (action) => {
      const url = URL.canParse(action.url, location.href) && new URL(action.url, location.href);
      if (url && /^https?:$/.test(url.protocol)) location.assign(url);
    };
    card.parse(JSON.parse(place.dataset.card));
    place.replaceChildren(card.render());
    delete place.dataset.card;
  }
}

let shown = document.querySelector('main').dataset.version;
async function refresh() {
  const busy = document.activeElement?.closest('form');
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
