import type { Action, CardElement } from '@microsoft/teams.cards';
import { DrawnCard } from '../../lib/ports/channels.ts';
import {
  cardInWords,
  labelsIn,
  type Button,
  type Card,
  type CardPart,
  type Labels,
  type Press,
} from './card-parts.ts';
import { OFFER } from './sealed-button.ts';

/** Teams shows six buttons side by side and no more. */
const MOST_BUTTONS = 4;
const chunked = <T>(all: readonly T[]): T[][] =>
  all.length === 0 ? [] : [all.slice(0, MOST_BUTTONS), ...chunked(all.slice(MOST_BUTTONS))];

/**
 * The card as Teams draws it, of version 1.5. Text runs show text as it is; a TextBlock would read Markdown, and with
 * it links that somebody wrote into a title.
 */
export async function drawChatCard(
  card: Card,
  seal: (press: Press & { called?: Labels }) => Promise<string>,
): Promise<DrawnCard> {
  const {
    ActionSet,
    AdaptiveCard,
    Choice,
    ChoiceSetInput,
    Container,
    ExecuteAction,
    OpenUrlAction,
    RichTextBlock,
    SubmitAction,
    ShowCardAction,
    TextInput,
    TextRun,
    ToggleVisibilityAction,
  } = await import('@microsoft/teams.cards');

  const run = (text: string, look: object = {}) => new RichTextBlock().withInlines(new TextRun(text, look));
  const partsOf = async (parts: readonly CardPart[], labels: Labels): Promise<CardElement[]> =>
    (await Promise.all(parts.map((part) => elements(part, labels)))).flat();

  async function elements(part: CardPart, labels: Labels): Promise<CardElement[]> {
    switch (part.is) {
      case 'heading':
        return [run(part.text, { weight: 'Bolder' }).withSpacing('Large').withSeparator(true)];
      case 'line': {
        const looks = { strong: { weight: 'Bolder' }, quiet: { isSubtle: true, size: 'Small' } };
        return [run(part.text, part.look ? looks[part.look] : {}).withSpacing('Small')];
      }
      case 'field':
        return [
          new TextInput({
            ...(part.text === undefined ? {} : { value: part.text }),
            ...(part.needed === undefined ? {} : { isRequired: true, errorMessage: part.needed }),
          })
            .withId(part.id)
            .withLabel(part.label)
            .withPlaceholder(part.example ?? '')
            .withMaxLength(part.longest)
            .withIsMultiline(true),
        ];
      case 'choice':
        return [
          new ChoiceSetInput(...part.of.map(({ value, title }) => new Choice({ value, title })))
            .withId(part.id)
            .withLabel(part.label)
            .withPlaceholder('–')
            .withValue(part.chosen ?? ''),
        ];
      case 'hidden':
        return [new Container(...(await partsOf(part.parts, labels))).withId(part.id).withIsVisible(false)];
      case 'buttons':
        return chunked(await Promise.all(part.buttons.map((button) => action(button, labels)))).map(
          (few) => new ActionSet(...few),
        );
    }
  }

  async function action(button: Button, labels: Labels): Promise<Action> {
    const { title } = button;
    if ('opens' in button) return new OpenUrlAction(button.opens).withTitle(title);
    if ('reveals' in button)
      return new ToggleVisibilityAction().withTargetElements(button.reveals).withTitle(title);
    if ('unfolds' in button) {
      const below = new AdaptiveCard(
        ...(await partsOf(button.unfolds, { ...labels, ...labelsIn(button.unfolds) })),
      ).withVersion('1.5');
      return new ShowCardAction().withCard(below).withTitle(title);
    }
    if ('opensDialog' in button)
      return new SubmitAction({
        data: { msteams: { type: 'task/fetch' }, [OFFER]: await seal(button.opensDialog) },
      }).withTitle(title);
    const data = { [OFFER]: await seal({ ...button.presses, ...calledIn(button.presses, labels) }) };
    return new ExecuteAction()
      .withVerb(button.presses.door ?? 'home')
      .withData(data)
      .withTitle(title);
  }

  const title = run(card.title, { size: 'Medium', weight: 'Bolder' });
  const drawn = new AdaptiveCard(title, ...(await partsOf(card.parts, labelsIn(card.parts))))
    .withVersion('1.5')
    .withFallbackText(cardInWords(card));
  return DrawnCard.parse(drawn);
}

/** What the fields that a press asks for are called, so that a refusal names them as its person read them. */
function calledIn({ asks = [] }: Press, labels: Labels): { called?: Labels } {
  const called = asks.flatMap((place) => {
    const label = labels[place];
    return label === undefined ? [] : [[place, label] as const];
  });
  return called.length > 0 ? { called: Object.fromEntries(called) } : {};
}
