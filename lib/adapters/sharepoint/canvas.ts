import type { ClientsideText, ClientsideWebpart } from '@pnp/sp/clientside-pages/index.js';
import type { PagePart, Picture } from '../../ports/channels.ts';
import { SCALE } from './paint.ts';

/** Id of SharePoint's own image web part, and the version of its data that is written here. */
const IMAGE = 'd1d91016-032f-456d-98a4-721247c305e8';
const IMAGE_VERSION = '1.9';

type Control = ClientsideText | ClientsideWebpart;

/** The parts as web parts: SharePoint takes text and pictures apart, and strips drawings out of text. */
export async function controlsOf(parts: readonly PagePart[]): Promise<Control[]> {
  const { ClientsideText, ClientsideWebpart } = await import('@pnp/sp/clientside-pages/index.js');
  return parts.map((part) => {
    if ('html' in part) return new ClientsideText(part.html);
    const control = new ClientsideWebpart();
    const { data } = control;
    data.webPartId = IMAGE;
    data.webPartData = { ...data.webPartData, ...imageOf(part.picture), instanceId: data.id };
    return control;
  });
}

function imageOf({ kept, alt, width, height }: Picture) {
  const { path = '', siteId = '', webId = '', listId = '', uniqueId = '' } = kept;
  const ids = { siteId, webId, listId, uniqueId };
  const size = { imgWidth: width * SCALE, imgHeight: height * SCALE };
  return {
    id: IMAGE,
    title: 'Image',
    description: 'Show an image on your page',
    dataVersion: IMAGE_VERSION,
    properties: {
      imageSourceType: 2,
      altText: alt,
      captionText: '',
      overlayText: '',
      linkUrl: '',
      fileName: path.slice(path.lastIndexOf('/') + 1),
      ...ids,
      ...size,
      alignment: 'Left',
      fixAspectRatio: false,
    },
    serverProcessedContent: {
      htmlStrings: {},
      searchablePlainTexts: { captionText: '' },
      imageSources: { imageSource: path },
      links: {},
      customMetadata: { imageSource: { ...ids, ...size } },
    },
  };
}
