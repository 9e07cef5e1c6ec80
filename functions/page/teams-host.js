// What the page asks of the program that shows it: who is signed in, and how it looks. Teams and Microsoft 365 answer by
// Microsoft's own library; of anybody else the library takes no answer, and the page says that it is not at home.
import { app, authentication } from '@microsoft/teams-js';

/** Longer than Teams takes to answer, and shorter than anybody looks at an empty page. */
const ANSWER_MS = 10_000;

const inTime = (answer) =>
  Promise.race([
    answer,
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error('No answer.')), ANSWER_MS);
    }),
  ]);

/** The names of themes are those of Teams; of another name the device's own light or dark is taken. */
const wear = (theme) => {
  document.documentElement.dataset.theme = theme;
};

/**
 * @param {string[]} hosts origins besides those that the library knows
 * @returns whether somebody shows the page who can sign people in
 */
export async function isShown(hosts) {
  try {
    await inTime(app.initialize(hosts));
    const context = await inTime(app.getContext());
    wear(context.app.theme);
    app.registerOnThemeChangeHandler(wear);
    return true;
  } catch {
    return false;
  }
}

/**
 * The person's token for the doors. It is asked for each time and kept nowhere: Teams has it, and renews it.
 *
 * @throws {Error} with the reason that Teams gives
 */
export const token = () => inTime(authentication.getAuthToken());
