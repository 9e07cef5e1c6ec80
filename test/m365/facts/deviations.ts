import { guidOf } from '../../../lib/domain/sha256.ts';
import { places, tokenFor, type Sent } from './outside.ts';

/** A way in which the app could depart from the facts: which request is spoilt, how, and the refusal that must come. */
export interface Deviation {
  of: RegExp;
  spoil: (sent: Sent) => Sent;
  refused: RegExp;
}

type Body = Record<string, never> & {
  topic: { source?: string; webUrl?: string };
  recipients: { '@odata.type'?: string }[];
  attachments: { contentType: string; content: Record<string, unknown> }[];
  text: { format: Record<string, unknown> & { schema: Record<string, unknown> } };
};

const inBody =
  (change: (body: Body) => void) =>
  (sent: Sent): Sent => {
    const body = JSON.parse(sent.body) as Body;
    change(body);
    return { ...sent, body: JSON.stringify(body) };
  };
const set = (field: string, value: unknown) => inBody((body) => Object.assign(body, { [field]: value }));
const leave = (field: string) => inBody((body) => void Reflect.deleteProperty(body, field));
const linkTo = (webUrl: string) => inBody((body) => (body.topic.webUrl = webUrl));
const at = (from: string | RegExp, to: string) => (sent: Sent) => ({
  ...sent,
  url: sent.url.replace(from, to),
});
const holding =
  (roles: string[], audience = 'https://graph.microsoft.com') =>
  (sent: Sent): Sent => ({
    ...sent,
    headers: { ...sent.headers, authorization: `Bearer ${tokenFor(audience, roles)}` },
  });
const without = (header: string) => (sent: Sent) => {
  const { [header]: gone, ...headers } = sent.headers;
  return { ...sent, headers, body: gone === undefined ? 'was never there' : sent.body };
};
const inCard = (change: object) =>
  inBody(({ attachments: [attachment] }) => Object.assign(attachment?.content ?? {}, change));
const inFormat = (change: (format: Body['text']['format']) => void) =>
  inBody((body) => change(body.text.format));

const notice = /sendActivityNotificationToRecipients/;
const content = /^PATCH .*learningContents/;
const activity = /^POST .*learningCourseActivities/;
const save = /savepage/;
const drive = /drives\/documents\/root:\/Sources:\/delta\?\$select/;
const put = /^PUT .*drives\/documents-records\/items\/[^/]+:\/hcm\.csv:\/content/;
const replace = /^PUT .*drives\/documents-records\/items\/[^/:]+\/content/;
const site = new URL(places.site).origin;
const unlisted = /has no call/;
const conversation = encodeURIComponent('a:ann');
const answer = /^POST .*v3\/conversations/;
const change = /^PUT .*v3\/conversations/;
const noRole = /holds none of/;
const tab = 'https://teams.microsoft.com/l/entity/teams-app/learning';

// prettier-ignore
export const deviations: Record<string, Deviation> = {
  'a notice that leads to the page itself': { of: notice, spoil: linkTo(`${places.site}/SitePages/a.aspx`), refused: /Weburl must start with a valid Microsoft Teams domain/ },
  'a notice that leads to a host like Teams': { of: notice, spoil: linkTo('https://teams.microsoft.com.example/l/entity/teams-app/learning'), refused: /Weburl must start/ },
  'a notice that leads there without TLS': { of: notice, spoil: linkTo(tab.replace('https', 'http')), refused: /Weburl must start/ },
  'a notice that leads into a chat': { of: notice, spoil: linkTo('https://teams.microsoft.com/l/chat/0/0?users=ann'), refused: /neither an entity link nor a stage link/ },
  'a notice whose link is 1,025 characters long': { of: notice, spoil: linkTo(`${tab}?webUrl=`.padEnd(1_025, 'x')), refused: /UnknownError/ },
  'a notice that leads into another app': { of: notice, spoil: linkTo(tab.replace('teams-app', 'stranger')), refused: /not in the catalogue/ },
  'a notice that leads nowhere': { of: notice, spoil: inBody(({ topic }) => void Reflect.deleteProperty(topic, 'webUrl')), refused: /topic\/webUrl/ },
  'a topic of a source that is none': { of: notice, spoil: inBody(({ topic }) => (topic.source = 'url')), refused: /topic\/source/ },
  'a notice without a preview': { of: notice, spoil: leave('previewText'), refused: /needs previewText/ },
  'a notice to 101 people': { of: notice, spoil: inBody((body) => (body.recipients = Array.from({ length: 101 }, () => ({ ...body.recipients[0] })))), refused: /recipients/ },
  'a notice to a recipient of no type': { of: notice, spoil: inBody(({ recipients: [one] }) => void Reflect.deleteProperty(one ?? {}, '@odata.type')), refused: /recipients\/0\/@odata\.type/ },
  'a notice to “recipient”, as for one person': { of: notice, spoil: (sent) => set('recipient', {})(leave('recipients')(sent)), refused: /recipients?/ },
  'a notice with a field that Graph does not know': { of: notice, spoil: set('title', 'T'), refused: /parameter 'title'/ },
  'a notice of an undeclared type': { of: notice, spoil: set('activityType', 'courseForYou'), refused: /declares no activity type/ },
  'a notice that leaves a placeholder open': { of: notice, spoil: set('templateParameters', []), refused: /lacks title/ },
  'a notice through beta': { of: notice, spoil: at('/v1.0/', '/beta/'), refused: unlisted },
  'a notice with an ageing token': { of: notice, spoil: (sent) => ({ ...sent, headers: { ...sent.headers, authorization: `Bearer ${tokenFor('https://graph.microsoft.com', [], 2_000)}` } }), refused: /less than 45 minutes/ },

  'a question what changed that is filtered': { of: drive, spoil: at(/$/, '&$filter=name'), refused: /\$filter is not supported/ },
  'a place in the library that nobody gave': { of: drive, spoil: at(/$/, '&token=nobody'), refused: /sync token is malformed/ },
  'a folder of the library that is not there': { of: drive, spoil: at('Sources', 'Elsewhere'), refused: /could not be found/ },
  'a library asked about with what reads people': { of: drive, spoil: holding(['User.Read.All']), refused: noRole },
  'a file of no type': { of: put, spoil: without('content-type'), refused: /needs the header content-type/ },
  'a file in a folder that is not there': { of: put, spoil: at(/items\/[^/]+:/, `items/${guidOf('elsewhere')}:`), refused: /could not be found/ },
  'a file whose name SharePoint does not take': { of: put, spoil: at('hcm.csv', 'a%3Ab.csv'), refused: /cannot contain/ },
  'a file with the right to read': { of: put, spoil: holding(['Files.Read.All']), refused: noRole },
  'a file in a library that grants reading': { of: put, spoil: at('documents-records', 'documents-people'), refused: /granted this app no such access/ },
  'another content of a version that is over': { of: replace, spoil: (sent) => ({ ...sent, headers: { ...sent.headers, 'if-match': '"{x},1"' } }), refused: /ETag does not match/ },
  'another content of what is there no more': { of: replace, spoil: at(/items\/[^/]+\/content/, `items/${guidOf('gone')}/content`), refused: /could not be found/ },

  'an answer in a conversation that there is not': { of: answer, spoil: at(conversation, 'b'), refused: /ConversationNotFound/ },
  'an answer to somebody who has not the bot': { of: answer, spoil: at(conversation, encodeURIComponent('a:nobody')), refused: /BotNotInConversationRoster/ },
  'an answer with a token for Graph': { of: answer, spoil: holding([]), refused: /InvalidAuthenticationToken/ },
  'an answer whose card is newer than Teams draws': { of: answer, spoil: inCard({ version: '1.6' }), refused: /version/ },
  'an answer whose card is too large': { of: answer, spoil: inCard({ body: 'x'.repeat(28 * 1024) }), refused: /MessageSizeTooBig/ },
  'an answer of another type': { of: answer, spoil: set('type', 'event'), refused: /type/ },

  'another card in the place of what nobody said': { of: change, spoil: at(/activities\/.+$/, 'activities/none'), refused: /ActivityNotFoundInConversation/ },
  'another card in a conversation that has it not': { of: change, spoil: at(conversation, encodeURIComponent(`a:${guidOf('eva')}`)), refused: /ActivityNotFoundInConversation/ },
  'another card for somebody who has not the bot': { of: change, spoil: at(conversation, encodeURIComponent('a:nobody')), refused: /BotNotInConversationRoster/ },
  'another card with a token for Graph': { of: change, spoil: holding([]), refused: /InvalidAuthenticationToken/ },
  'another card that is too large': { of: change, spoil: inCard({ body: 'x'.repeat(28 * 1024) }), refused: /MessageSizeTooBig/ },
  'another card under no id': { of: change, spoil: leave('id'), refused: /id/ },
  'an entry without a title': { of: content, spoil: leave('title'), refused: /Input field title is required/ },
  'an entry without a language': { of: content, spoil: leave('languageTag'), refused: /Input field languageTag is required/ },
  'an entry with an empty title': { of: content, spoil: set('title', ''), refused: /Input field title shouldn't be empty/ },
  'an entry without an address': { of: content, spoil: leave('contentWebUrl'), refused: /contentWebUrl is required/ },
  'an entry whose address is a path': { of: content, spoil: set('contentWebUrl', '/SitePages/a.aspx'), refused: /contentWebUrl is invalid/ },
  'an entry of a level that is none': { of: content, spoil: set('level', 'expert'), refused: /level is invalid/ },
  'an entry whose length is in words': { of: content, spoil: set('duration', '20 minutes'), refused: /duration is invalid/ },
  'an entry with a field that Viva does not know': { of: content, spoil: set('minutes', 20), refused: /property 'minutes' does not exist/ },
  'an entry under another id than its address': { of: content, spoil: set('externalId', 'x'), refused: /not the one in the address/ },
  'an entry through beta': { of: content, spoil: at('/v1.0/', '/beta/'), refused: unlisted },
  'an entry written with the right to read': { of: content, spoil: holding(['LearningContent.Read.All']), refused: noRole },
  'an entry in the name of a provider that nobody registered': { of: content, spoil: at('/viva/', '/gone/'), refused: /Make sure the registrationId/ },
  'a catalogue that is searched': { of: /^GET .*learningContents$/, spoil: (sent) => ({ ...sent, url: `${sent.url}?$search=x` }), refused: /\$search is not supported/ },

  'an assignment that does not name its provider': { of: activity, spoil: leave('learningProviderId'), refused: /Input field learningProviderId is required/ },
  'an assignment that names another provider': { of: activity, spoil: set('learningProviderId', 'other'), refused: /provider isn't valid/ },
  'an assignment of a type that is none': { of: activity, spoil: set('assignmentType', 'suggested'), refused: /assignmentType is invalid/ },
  'an assignment without a type': { of: activity, spoil: leave('assignmentType'), refused: /assignmentType is required/ },
  'an assignment in a state that is none': { of: activity, spoil: set('status', 'assigned'), refused: /status is invalid/ },
  'an assignment of no kind': { of: activity, spoil: leave('@odata.type'), refused: /@odata\.type/ },
  'an assignment to nobody': { of: activity, spoil: leave('learnerUserId'), refused: /learnerUserId is required/ },
  'an assignment on a day in words': { of: activity, spoil: set('assignedDateTime', '7 January'), refused: /assignedDateTime is invalid/ },
  'an assignment with the field as the page writes it': { of: activity, spoil: set('externalCourseActivityId', 'x'), refused: /'externalCourseActivityId' does not exist/ },
  'an assignment of an external id': { of: activity, spoil: set('learningContentId', 'C1'), refused: /it is the Graph id/ },
  'an assignment with the right to read': { of: activity, spoil: holding(['LearningAssignedCourse.Read.All']), refused: noRole },
  'a look-up under another key': { of: /^GET .*learningCourseActivities/, spoil: at('externalcourseActivityId=', 'externalId='), refused: unlisted },

  'people with their names, mails and all': { of: /^GET .*users\/delta\?/, spoil: (sent) => ({ ...sent, url: `${sent.url}&$expand=manager` }), refused: /\$expand is not supported/ },
  'people by their birthdays': { of: /^GET .*users\/delta\?\S*select/, spoil: at('userType', 'birthday'), refused: /not supported for the following properties: birthday/ },
  'people in pages of our size': { of: /^GET .*users\/delta\?/, spoil: (sent) => ({ ...sent, url: `${sent.url}&$top=5` }), refused: /\$top is not supported/ },
  'people without the permission': { of: /^GET .*users\/delta\?/, spoil: holding(['User-LifeCycleInfo.Read.All']), refused: noRole },
  'leave dates without their permission': { of: /^GET .*users\/delta\?\S*employeeLeaveDateTime/, spoil: holding(['User.Read.All']), refused: /Insufficient privileges/ },
  'changes since a place that nobody named': { of: /^GET .*users\/delta\?.*deltatoken/, spoil: at(/deltatoken=.*/, 'deltatoken=x'), refused: /Badly formed token/ },
  'changes with another selection': { of: /^GET .*users\/delta\?.*deltatoken/, spoil: (sent) => ({ ...sent, url: `${sent.url}&$select=id` }), refused: /beside a token/ },

  'a page through Graph': { of: /^POST .*sitepages\/pages$/, spoil: at(/\/sites\/.*/, '/graph/v1.0/sites/a/pages'), refused: unlisted },
  'a page of a layout that is none': { of: /^POST .*sitepages\/pages$/, spoil: set('PageLayoutType', 'News'), refused: /PageLayoutType/ },
  'a page written with the right to read': { of: save, spoil: holding(['Sites.Read.All'], site), refused: noRole },
  'a page with a token for Graph': { of: save, spoil: holding(['Sites.Selected']), refused: /token is for/ },
  'a page described in 256 characters': { of: save, spoil: set('Description', 'x'.repeat(256)), refused: /Description/ },
  'a page whose canvas is no list': { of: save, spoil: set('CanvasContent1', '<p>x</p>'), refused: /not a list of web parts/ },
  'a page with a field that SharePoint does not know': { of: save, spoil: set('Html', '<p>x</p>'), refused: /'Html'/ },
  'a picture put in with the right to read': { of: /AddUsingPath/, spoil: holding(['Sites.Read.All'], site), refused: noRole },
  'a row changed whatever it became': { of: /Strategy'\)\/items\(\d+\)/, spoil: without('if-match'), refused: /needs the header if-match/ },

  'a card of version 1.6': { of: /workflows/, spoil: inCard({ version: '1.6' }), refused: /version/ },
  'a card with Action.Submit': { of: /workflows/, spoil: inCard({ actions: [{ type: 'Action.Submit' }] }), refused: /Action\.Submit/ },
  'a card with a chart alone': { of: /workflows/, spoil: inCard({ body: [{ type: 'Chart.Line' }] }), refused: /no fallback/ },
  'a card of 30 KB': { of: /workflows/, spoil: inCard({ body: [{ type: 'TextBlock', text: 'x'.repeat(30_000) }] }), refused: /at most 28 KB/ },
  'a card in no attachment': { of: /workflows/, spoil: set('attachments', []), refused: /attachments/ },
  'a card without the secret of the address': { of: /workflows/, spoil: at(/\?.*/, ''), refused: /no sig/ },

  'an answer that is stored': { of: /responses/, spoil: set('store', true), refused: /store/ },
  'a schema that is not strict': { of: /responses/, spoil: inFormat((format) => (format['strict'] = false)), refused: /strict/ },
  'a schema with an optional property': { of: /responses/, spoil: inFormat(({ schema }) => (schema['required'] = [])), refused: /word must be required/ },
  'a schema that bounds a text': { of: /responses/, spoil: inFormat(({ schema }) => (schema['properties'] = { word: { type: 'string', maxLength: 9 } })), refused: /maxLength is not supported/ },
  'an open schema': { of: /responses/, spoil: inFormat(({ schema }) => void Reflect.deleteProperty(schema, 'additionalProperties')), refused: /additionalProperties must be false/ },
  'a limit under another name': { of: /responses/, spoil: set('max_tokens', 100), refused: /max_tokens/ },
  'a limit of eight tokens': { of: /responses/, spoil: set('max_output_tokens', 8), refused: /max_output_tokens/ },
  'an effort that is none': { of: /responses/, spoil: set('reasoning', { effort: 'extreme' }), refused: /effort/ },
  'an answer from a deployment’s own address': { of: /responses/, spoil: at('/v1/responses', '/deployments/draft/chat/completions'), refused: /deployments/ },
  '2,049 texts embedded at once': { of: /embeddings/, spoil: set('input', Array.from({ length: 2_049 }, () => 'x')), refused: /input/ },
};
