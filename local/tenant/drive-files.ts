import { guidOf } from '../../lib/domain/sha256.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import type { DriveCall } from './calls.ts';
import { selected } from './odata.ts';
import { badRequest, notFound } from './refusal.ts';
import type { Kinds } from './resources.ts';
import { param, type Handler, type Request } from './routing.ts';
import type { Kept } from './shelf.ts';
import { lengthOf } from './sharepoint.ts';
import type { Library } from './site-names.ts';
import type { Tenant } from './tenant.ts';

type FileCall = Extract<DriveCall, `${string}/items/${string}`>;
type Document = Kept<Kinds['document']>;

/** As the reference of putting content has it. */
const MOST_BYTES = 250 * 1024 * 1024;
/** What SharePoint takes in no name. */
const FORBIDDEN = /["*:<>?/\\|]/;

/** Files of a library by the folder that they lie in and their name, or by their id. */
export function fileCalls(
  { shelf, driveDelta }: Tenant,
  libraryIn: (request: Request) => Library,
): Record<FileCall, Handler> {
  const idOf = (path: string, itemId = guidOf(`item ${path}`)): string => itemId;
  /** The path of a folder by its id. */
  const folderIn = (request: Request): string => {
    const { path: library } = libraryIn(request);
    const wanted = param(request, 'folder');
    const paths = [library, ...shelf.all('folder').map(({ body }) => body.path)];
    const found = paths.find(
      (path) => (path === library || path.startsWith(`${library}/`)) && driveDelta.folder(path) === wanted,
    );
    if (found === undefined) throw notFound('The resource could not be found.');
    return found;
  };
  const shown = ({ body, id, version }: Document) => {
    const itemId = idOf(id, body.itemId);
    return {
      id: itemId,
      name: body.name,
      eTag: `"{${itemId}},${version}"`,
      size: lengthOf(body),
      file: { mimeType: 'text/csv' },
    };
  };
  const put = (path: string, { bytes, headers }: Request): Document => {
    if (bytes.length > MOST_BYTES) throw new ServiceRefusal(413, 'requestTooLarge', 'Use an upload session.');
    const before = shelf.read('document', path);
    const match = headers['if-match'];
    if (match !== undefined && before && match !== '*' && match !== shown(before).eTag)
      throw new ServiceRefusal(412, 'resourceModified', "ETag does not match current item's value");
    shelf.countWrite('document', path);
    const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
    const base64 = bytes.toString('base64');
    return shelf.keep('document', path, { ...before?.body, folder, name, text: '', base64 });
  };

  return {
    'GET /graph/v1.0/drives/{drive}/items/{folder}:/{name}': (request) => {
      const found = shelf.read('document', `${folderIn(request)}/${param(request, 'name')}`);
      if (!found) throw notFound('The resource could not be found.');
      return { status: 200, body: selected(shown(found), request.query) };
    },
    'PUT /graph/v1.0/drives/{drive}/items/{folder}:/{name}:/content': (request) => {
      const name = param(request, 'name');
      const path = `${folderIn(request)}/${name}`;
      if (FORBIDDEN.test(name)) throw badRequest('The provided name cannot contain these characters.');
      if (shelf.read('folder', path))
        throw new ServiceRefusal(409, 'nameAlreadyExists', 'The specified item name already exists.');
      const status = shelf.read('document', path) ? 200 : 201;
      return { status, body: shown(put(path, request)) };
    },
    'PUT /graph/v1.0/drives/{drive}/items/{item}/content': (request) => {
      const { path: library } = libraryIn(request);
      const found = shelf
        .all('document')
        .find(
          ({ id, body }) => id.startsWith(`${library}/`) && idOf(id, body.itemId) === param(request, 'item'),
        );
      if (!found) throw notFound('The resource could not be found.');
      return { status: 200, body: shown(put(found.id, request)) };
    },
  };
}
