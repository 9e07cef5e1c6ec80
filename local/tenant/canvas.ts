import { badRequest } from './refusal.ts';

/** A web part as pages are saved with: text of its own, or another part's data. */
interface Control {
  innerHTML?: string;
  webPartId?: string;
  webPartData?: {
    properties?: Record<string, unknown>;
    serverProcessedContent?: { imageSources?: { imageSource?: string } };
  };
}

const IMAGE = 'd1d91016-032f-456d-98a4-721247c305e8';

/** Ids under which a site keeps a file. */
export interface Place {
  siteId: string;
  webId: string;
  listId: string;
  uniqueId: string;
}

/** The pictures of the site that a canvas is on. */
interface Pictures {
  picture: (path: string) => unknown;
  placeOf: (path: string) => Place;
}

const read = (canvas: string): Control[] => JSON.parse(canvas) as Control[];

/** A canvas as SharePoint is expected to keep it: drawings within text do not survive. */
export function kept(canvas: string): string {
  let controls: Control[];
  try {
    controls = read(canvas);
  } catch {
    throw badRequest('CanvasContent1 is not a list of web parts.');
  }
  if (!Array.isArray(controls)) throw badRequest('CanvasContent1 is not a list of web parts.');
  return JSON.stringify(
    controls.map((control) =>
      control.innerHTML === undefined
        ? control
        : { ...control, innerHTML: control.innerHTML.replaceAll(/<svg\b[\s\S]*?(?:<\/svg\s*>|$)/gi, '') },
    ),
  );
}

/**
 * What readers of a canvas see, in order. A picture is found by its ids, as the web part does, and not by its address
 * alone.
 */
export const shownOn = (canvas: string, site: Pictures): string =>
  read(canvas)
    .map((control) => (control.webPartId === IMAGE ? image(control, site) : (control.innerHTML ?? '')))
    .join('\n');

function image({ webPartData }: Control, { picture, placeOf }: Pictures): string {
  const path = webPartData?.serverProcessedContent?.imageSources?.imageSource ?? '';
  const { properties = {} } = webPartData ?? {};
  const isFound =
    picture(path) && Object.entries(placeOf(path)).every(([name, id]) => properties[name] === id);
  const alt = escaped(properties['altText']);
  return isFound
    ? `<p><img src="${escaped(path)}" alt="${alt}" width="${Number(properties['imgWidth']) / 2}"></p>`
    : '<p>This picture cannot be shown.</p>';
}

/** A text as HTML shows it, between tags or in an attribute; empty for what is no text. */
export const escaped = (text: unknown): string =>
  (typeof text === 'string' ? text : '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
