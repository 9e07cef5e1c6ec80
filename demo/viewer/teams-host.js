// Shows a page as Teams shows it, in a frame, and answers what the page asks of Teams by Microsoft's library: whether it
// is at home, how it looks, and a token of whoever is signed in. Frames of other origins are not answered.
const themeNow = () => {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
};

/** As the library reads it: of what a host can do besides, this one can do nothing. */
const RUNTIME = { apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports: {} };

/** What is answered to each call of the library; of the others Teams keeps silent too where it cannot. */
const answers = {
  initialize: ({ context }) => [context, 'web', JSON.stringify(RUNTIME), '2.58.0'],
  getContext: ({ context }) => [
    {
      theme: themeNow(),
      locale: 'en-ie',
      entityId: 'practise',
      frameContext: context,
      hostClientType: 'web',
    },
  ],
  registerHandler: () => [],
  async 'authentication.getAuthToken'({ signIn }) {
    const answer = await fetch(signIn, { method: 'POST' }).catch(() => undefined);
    if (!answer?.ok) return [false, 'FailedToOpenWindow'];
    const { token, refused } = await answer.json();
    return token ? [true, token] : [false, refused];
  },
};

/**
 * Answers a frame from now on.
 * @param frame the iframe; its `data-sign-in` says where a token is got, its `data-context` whether it is a tab
 *   (`content`) or a dialog (`task`)
 */
function host(frame) {
  const { origin } = new URL(frame.src);
  const { signIn, context } = frame.dataset;
  const send = (message) => frame.contentWindow.postMessage(message, origin);
  addEventListener('message', async ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || !Object.hasOwn(answers, data?.func ?? ''))
      return;
    const args = await answers[data.func]({ signIn, context });
    send({ id: data.id, uuid: data.uuid, args });
  });
  for (const media of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(media).addEventListener('change', () => send({ func: 'themeChange', args: [themeNow()] }));
}

/** Opens a page above the others, as a dialog of Teams. */
globalThis.openDialog = ({ title, url }, signIn) => {
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: url, title });
  Object.assign(frame.dataset, { signIn, context: 'task' });
  const heading = document.createElement('h2');
  heading.textContent = title;
  const close = document.createElement('button');
  close.textContent = 'Close';
  const dialog = document.createElement('dialog');
  dialog.className = 'teams-dialog';
  dialog.setAttribute('aria-label', title);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(heading, close, frame);
  document.body.append(dialog);
  host(frame);
  dialog.showModal();
};

for (const frame of document.querySelectorAll('iframe[data-sign-in]')) host(frame);
