/** What callers are told of what may not be, or cannot: what, about which id, and what to do next. */
export const problems = {
  'problem.hours.ahead': 'Month {month} has not begun. Enter its hours once it is over.',
  'problem.hours.baseline-stands':
    'Hours of before the layer were entered once, and everything is compared with them. To correct them, send corrects: true, or press “Correct the month before the layer” in the chat.',
  'problem.bad-input': 'The request is not understood',
  'problem.not-signed-in': 'Nobody is signed in',
  'problem.not-allowed': 'This caller may not do this',
  'problem.not-found': 'There is no such thing',
  'problem.conflict': 'It does not fit what is there',
  'problem.too-large': 'The request is too large',
  'problem.too-many': 'One person says too much',
  'problem.switched-off': 'An agent is switched off',
  'problem.stopped': 'Stopped by a switch',
  'problem.over-budget': 'A budget is reached',
  'problem.not-yet': 'It is looked at once more first',
  'problem.only-observes': 'The layer only observes',
  'problem.unavailable': 'Something the layer depends on does not answer',
  'problem.stale': 'It changed meanwhile',
  'problem.precondition-required': 'Which version it replaces is not said',
  'problem.contended': 'Too many change it at the same time',
  'problem.refused': 'A rule refuses it',
  'problem.fault': 'The layer made a mistake',
  'problem.fault.logged': 'It is logged under {call}. Trying again may help; if not, give that id to IT.',

  'problem.body.too-long': 'The body has over {limit} characters. Send it in several calls.',
  'problem.body.no-json': 'The body is not JSON.',
  'problem.input.misfit': 'The {where} does not fit: {faults}',
  'problem.idempotency.no-key':
    'Every POST needs an Idempotency-Key header of 8–200 visible characters: a new one for each new thing to do, the same one when sending again.',
  'problem.idempotency.other-body':
    'This Idempotency-Key came with another body before. Use a new key for a new thing to do.',
  'problem.operation.missing':
    'There is no operation {operationId}. Start one and use the Location it answers.',
  'problem.entra.off':
    'Entra authentication is not switched on in front of this app, so nobody is let in. Switch it on (authsettingsV2).',
  'problem.token.none': 'The message brings no token of the Bot Connector.',
  'problem.token.refused': 'The token is not taken ({why}). Get a new one from its issuer.',
  'problem.token.misfit': 'The token does not say what it has to.',
  'problem.token.somebody-elses': 'The token is not of the person who pressed. Sign in as yourself.',
  'problem.token.no-keys': 'The keys of the issuer cannot be read now.',
  'problem.chat.misfit': 'The activity is not understood.',
  'problem.chat.unknown': 'The bot answers messages and cards, and no other question of the channel.',
  'problem.chat.elsewhere': 'The activity says that it comes from elsewhere than its token.',
  'problem.chat.service-host':
    'The token names a service at a host that BOT_SERVICE_HOSTS does not allow; nothing was read.',
  'problem.chat.channel':
    'The bot speaks in Teams only, and the key that signed may speak for no other channel.',
  'problem.chat.other-bot': 'The activity is for another bot.',
  'problem.chat.other-tenant': 'The bot speaks with people of its own tenant only.',
  'problem.chat.not-alone': 'The bot speaks with one person alone, in no group and no channel.',
  'problem.card.changed':
    'This card was changed, or is not of this installation. Write anything to get a new one.',
  'problem.card.somebody-elses': 'This card was given to somebody else. Write anything to get your own.',
  'problem.card.no-number': '“{typed}” is no number. Write one so: 45 or 45.5.',
  'problem.card.old': 'This card is too old to be pressed. Write anything to get a new one.',
  'problem.card.answered':
    'This card was answered otherwise before, and that stands. Write anything to get a new one.',
  'problem.chat.failed': 'The Bot Connector answered {status}; it is not known whether the answer was shown.',
  'problem.caller.nobody':
    'No signed-in caller. Get a token for this app from Entra and send it as a bearer token.',
  'problem.caller.no-role':
    'This needs the app role {role} (to {to}), which IT gives. Send IT this sentence: “Please assign {role}, of the enterprise application learning-os, to me.” It holds once you have signed in anew.',
  'problem.caller.no-person':
    'Only a person may do this. Call with the token of the person who decides, not of an app or a cloud flow.',
  'problem.caller.no-app':
    'Only an app may do this. Call with the token of the feed’s app registration, not of a person.',
  'problem.caller.no-name':
    'Your sign-in says no name that others could be shown, and nobody signs with one that they type. Ask IT: the client has to ask Entra for the scope profile, and the name in the directory must be a plain one.',
  'problem.hook.somebody-elses':
    'Subscription {hookId} is somebody else’s. Whoever subscribed ends it, or an operator with the app role DeadLetter.Manage.',
  'problem.hook.refused': 'callbackUrl may not be posted to: {why}.',
  'problem.hook.too-many':
    '{event} has {limit} subscriptions already. An operator (DeadLetter.Manage) lists them and ends what nobody needs.',
  'problem.register.missing': 'There is no register {register}; there are {registers}.',
  'problem.entry.missing': 'Register {register} has no entry {id}; read it to see what it has.',
  'problem.entry.misfit': 'Entry {register}/{id} does not fit: {faults}',
  'problem.entries.unseen':
    '{entries}{more, plural, =0 {} other { and # more}} would be overwritten unseen; nothing was saved. Read them ({door}) and send their ETags in etags, or leave them out.',
  'problem.skill.missing': 'Skill {skillId} is not in the taxonomy.',
  'problem.signal.not-own-word':
    'signals[{index}] is a {type} that is not your own word. A person may send their own request.made and self.reported; everything else comes from the feed: send it with the token of the feed’s app registration.',
  'problem.dead-letter.missing':
    'There is no dead letter {id}. It may have been removed after its time; list them to see which there are.',
  'problem.decision.other':
    'The log holds another decision under {decisionId}. Nothing was done; send it under a new key.',
  'problem.trend-file.columns':
    'The list lacks a column for: {columns}. Name columns trend, skills, source and date, and send it again.',
  'problem.trend-file.rows': 'The list has more than {most} rows. Send those that somebody should decide on.',
  'problem.trend.missing': 'There is no market trend {trendId}. List them to see which there are.',
  'problem.pair.stale':
    'Somebody said something of pair {pairId} since you read it. Read it again, and say it again if it still holds.',
  'problem.pair.missing': 'There is no pair of courses {pairId}. List them to see which there are.',
  'problem.declined-demand.missing':
    'There is no declined demand {demandId}. List them to see which there are.',
  'problem.document.changed':
    'A document in {place} changed since it was read, or exists already; read it again.',
  'problem.document.away': 'Cosmos DB does not answer for {container} at the moment. Try again.',
  'problem.document.not-stored':
    'Storing in {container} failed with status {status}; nothing of it was stored. Try again.',
  'problem.effect.tried': 'Effect {key} was tried meanwhile; read it again.',
  'problem.need.missing': 'There is no {what} {id}. List them to see which there are.',
  'problem.model.silent': 'The model did not answer the task {task}.',
  'problem.model.effort':
    'The model did not answer the task {task}. Its deployment does not take the effort in OPENAI_DRAFT_EFFORT; off suits a model that does not reason.',
  'problem.bus.silent': 'Service Bus did not take the signals. They are not lost: send them again.',
  'problem.list.unreadable': 'The list {list} cannot be read: SharePoint {status}.',
  'problem.list.silent': 'The list {list} cannot be read: SharePoint did not answer.',
  'problem.files.unreadable': 'The files in {folder} cannot be read: {why}.',
  'problem.sources.no-drive':
    'Microsoft Graph shows no library with the folder {folder}. Check SHAREPOINT_SOURCES_FOLDER and the grant of the site.',
  'problem.sources.unreadable':
    'The sources in {folder} cannot be read: {why}. Check SHAREPOINT_SOURCES_FOLDER.',
  'problem.sharepoint.no-token':
    'The managed identity got no token for {scope}; check its Sites.Selected role.',
  'problem.webhook.failed': 'The approvals webhook answered {status}.',
  'problem.viva.not-yet':
    'Viva Learning took content {externalId} but does not show it yet. Try again later.',
  'problem.need.not-published': 'Need {needId} is {stage}; only what was published can be measured.',
  'problem.need.not-confirmed': 'Need {needId} is {stage}; only a confirmed one is answered.',
  'problem.asset.changed':
    '{assetId} is not published: {changed}. Let the need be found anew, and decide on it.',
  'problem.page.no-facilitators-site':
    'Asset {assetId} has a side that learners may not see, and there is no site for it. Set FACILITATORS_SITE_URL, or send it back for another form.',
  'problem.page.unknown':
    'It is not known whether the page of {assetId} is published; look for it in SharePoint.',
  'problem.catalogue.unknown':
    'It is not known whether {assetId} is in the catalogue; look for it in Viva Learning.',
  'problem.asset.not-approved': 'Asset {assetId} was not approved; only what a human approved is published.',
  'problem.asset.not-published': 'Asset {assetId} is not published yet; publish it before it is delivered.',
  'problem.role.missing':
    'There is no role {roleId}; take the id of a role that the company keeps a profile of.',
  'problem.caller.outside-pilot':
    'The layer is tried in some departments first, and yours is not among them yet.',
  'problem.question.missing': 'There is no question {questionId}; read the request to see which one is next.',
  'problem.answer.not-offered':
    '{answer} is not among the answers that the question offers. Read the request again and choose one of them.',
  'problem.request.missing': 'There is no request {requestId} of yours. Make one to be asked about it.',
  'problem.moment.misfit': 'Say either what lies before you (text) or which skill it takes (skillId).',
  'problem.moment.which': 'Say which item is {said}: its needId stands at me/items.',
  'problem.item.missing': 'Nothing is planned for you about {needId}; GET me/items lists what is.',
  'problem.item.not-there': 'It has not reached you yet ({needId}).',
  'problem.item.in-comparison':
    'You wait for it in a comparison ({needId}): it comes when it is your turn, or at once if you ask for it.',
  'problem.lesson.none': 'It cannot be read here ({needId}); GET me/items says where to open it.',
  'problem.lesson.no-question': 'The lesson has no question {questionId} with an answer of that number.',
  'problem.item.changed': 'It cannot be sent: {why}',
  'problem.item.no-place':
    'There are places for so many at once and no more, and others wait for one as well. It comes when places are free.',
  'problem.item.refused': 'Viva Learning does not take it for your account; open it from me/items.',
  'problem.practice.missing': 'You do not practise {itemId} (any more); GET me/practice lists what you do.',
  'problem.signals.refused': '{faults}',
  'problem.too-many.own':
    'You wrote more to the layer than one person may in a day, and nothing of this call was taken. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  'problem.too-many.signals':
    'More is said in one person’s name than one person may say in a day: {signals}{more, plural, =0 {} other { and # more}}. Nothing of this call was taken: send the others without these, and these again in {minutes, plural, one {# minute} other {# minutes}}.',
  'problem.source.unowned':
    'Source {sources} is nobody’s yet, and this app may not take {only, select, true {one} other {more}} by itself. If it is yours, somebody with Register.Write names your app as its owner in the section sources of the policy.',
  'problem.source.another-apps':
    'Source {sources} belongs to another app. Send under a name of your own. If it is yours, somebody with Register.Write names your app as its owner in the section sources of the policy.',
  'problem.skill.of-need-missing':
    'Skill {skillId} of need {needId} is not in the taxonomy; add it or merge it.',
  'problem.own-skill.unknown': 'Nothing is believed of your skill {skillId}, so there is nothing to {said}.',
  'problem.record.unknown':
    'No source of the register has this name and key. Send both as Basic authentication; IT makes a key with npm run record-key.',
  'problem.record.version':
    'The header X-Experience-API-Version must name 1.0.3 or 2.0.0, or an earlier 1.0.',
  'problem.record.type': 'Statements are sent as application/json. {type} is not taken.',
  'problem.record.attachments':
    'Attachments are not kept here. Send the statement without their data, with a fileUrl for each, to whoever keeps them.',
  'problem.record.misfit': 'The statements do not fit: {faults}',
  'problem.record.parameters': 'The parameters do not fit: {faults}',
  'problem.record.too-many': 'At most {most} statements are taken at once, those that they void among them.',
  'problem.record.twice': 'Statement {id} stands in it twice.',
  'problem.record.other-id': 'The parameter statementId and the id of the statement differ.',
  'problem.record.differs': 'Statement {id} was sent before and said something else. It stands as it was.',
  'problem.record.voids-voiding': 'Statement {id} voids another one, so it cannot be voided.',
  'problem.record.missing': 'There is no statement {id} of this source, or it is voided.',
  'problem.record.page': 'This address leads on from no answer of this source. Ask again from the start.',
  'problem.record.method': 'The resource answers GET, HEAD, PUT and POST.',
  'problem.identity.no-question':
    'Nobody asks whose this is, and nobody answered it. GET identities/questions lists what is open.',
  'problem.identity.oneself':
    'Nobody says of themselves whose it is, nor of what may be theirs: ask somebody else with People.Manage.',
  'problem.identity.no-time': 'The time ends before it begins: until must be later than since.',
  'problem.identity.nobody-known':
    'Nobody of this object id is known: wait until the directory or the HR file names them, or look the id up again.',
  'problem.table-file.unread': 'The file {why}.',
  'problem.table-file.no-headers':
    'The file has no row of headers: an address, a number, an id or a day stands where they should be. Put one row above all others that says what each column is.',
  'problem.table-file.unconfirmed':
    'Nobody confirmed which column is which. Read register {register}, entry {id}, mend it and save it with standing confirmed.',
  'problem.table-file.not-as-tried':
    'The file, or its entry in the register, is not what it was in that dry run. Make a dry run of it, look at what it answers, and send dryRun of that answer.',
  'problem.table-file.misfit': 'The file does not fit the entry {id} of the register {register}: {columns}',
  'problem.survey-file.too-many':
    'The file has {rows} rows of {items, plural, one {# item} other {# items}}, which is more than is read at once. Send at most {most} rows in one file, each with whole weeks or months and with all groups of them; or take items out of the entry.',
  'problem.people-file.none':
    'No file that is read by entry {id} lies in the folder of HR. GET people-files lists those that do.',
  'problem.maker.unsigned':
    'No maker of the register signed this: send learning-os-maker, and webhook-id, webhook-timestamp and webhook-signature (v1a) of this minute.',
  'problem.maker.no-brief': 'There is no brief {briefId} for this maker.',
  'problem.maker.answered': 'Brief {briefId} was answered already, with something else.',
  'problem.maker.late': 'Brief {briefId} is over; nothing is taken for it any more.',
  'problem.asset.cannot-move': 'Asset {assetId} is {status}; it cannot become {next}.',
  'problem.score.off-scale':
    'The score does not lie on the scale {scale}. Send it on the scale it was given.',
  'problem.need.cannot-move': 'Need {needId} is {stage}; it cannot become {next}.',
  'problem.merge.into-missing': 'Skill {skillId} is not in the taxonomy; add it first.',
  'problem.merge.into-merged': 'Skill {skillId} was merged into {into}; merge into that one.',
  'problem.merge.into-itself': 'Skill {skillId} cannot be merged into itself.',
  'problem.merge.merged-before': 'Skill {skillId} was merged into {into} before.',
  'problem.layer.only-observes':
    'The layer only observes (OBSERVE_ONLY, or a works agreement), so nothing was written to {system}.',
  'problem.agreement.no-manager-views':
    'A works agreement is in force by which managers are shown nothing about their teams.',
  'problem.agreement.outcome-of-work':
    'A works agreement is in force by which evidence about one person from the systems of their work is not read, so an outcome cannot be seen in {seenIn}. Agree to one that is seen in assessments{part, select, true {} other {, or in figures of groups}}.',
  'problem.agreement.figure-of-people':
    'Nobody agreed what figure {figure} of single people is for, so none is taken in and none is read. Agree to one that is seen in {part, select, true {assessments} other {figures of groups}}, or have IT name its purpose in the works agreement that the layer keeps (policy, section works-agreement).',
  'problem.agreement.groups-of-part':
    'This need is about a part of a role, and nobody says which groups work in it, so an outcome cannot be seen in {seenIn}: of the whole role it would be another figure. Agree to one that is seen in assessments, or, where it is agreed that they are read, at work (work) or in a figure of people (figures).',
  'problem.contended.too-often':
    'Others came first {times} times in a row, and nothing was stored. Try again. {why}',
  'problem.agent.off': 'Agent {agent} is switched off (DISABLED_AGENTS), so {step} did not run.',
  'problem.use.off':
    'Nobody has put agent {agent} into use here, so {step} did not run. It bears on employment and is off as shipped: who answers for it switches it on in the policy, section employment.',
  'problem.use.not-own':
    'Policy employment, {uses}: whoever puts it into use answers for it. Name yourself as ownerId, or let its owner save it; anybody may switch it off.',
  'problem.need.closing':
    'Most of those who lacked {needId} when it was found have it by now. What was approved waits for a second look.',
  'problem.agent.stopped':
    'Agent {agent} is stopped by a switch (GET registers/switch), so {step} did not run.',
  'problem.standing.not-own':
    'Standing approval {standingId}: its owner must be you. Nobody approves in somebody else’s name; anybody may withdraw it.',
  'problem.budget.reached':
    'The budget of {resource} of {account} ({window}: {limit, number}) has no room for it, so nothing was called. It waits for the next window, or for a larger budget (policy, section budgets).',
  'problem.connector.stopped':
    'Connector {connector} is stopped by a switch (GET registers/switch), so nothing was written.',
  'problem.person.stopped':
    'A switch (GET registers/switch) stops what is sent to and computed about this person, so {step} did not run.',
  'problem.step.misfit': 'Step {step} got input that does not fit: {faults}',
  'problem.graph.elsewhere': 'Microsoft Graph leads to an address that is not its own.',
  'problem.graph.failed': 'Microsoft Graph answered {call} with {status}.',
  'problem.asked-system.unreached':
    'The learning system cannot be reached: look at LEARNING_SYSTEM_URL, its certificate, and WEBHOOK_NETWORKS where it lies in a private network.',
  'problem.asked-system.unread':
    'The learning system answered {call} with {status, number} and nothing that can be read. Look whether its web services are on, and at LEARNING_SYSTEM_URL: it must not lead to another address.',
  'problem.asked-system.refused':
    'The learning system refused {call} with {code}. docs/guides/learning-systems.md says what each code asks for.',
  'problem.asked-system.busy': 'The learning system asks to be left alone for some time.',
  'problem.asked-system.lacks': 'The service of the learning system lacks {functions}: add them to it.',
  'problem.asked-system.none': 'No learning system that is asked has the entry {id}.',
  'problem.entry.unseen':
    '{place} is at version {version}. Send the ETag of the version that you change as If-Match, so that nobody’s change is overwritten unseen; {door} shows both.',
  'problem.entry.gone': '{place} is not there any more; save it without If-Match to write it anew.',
  'problem.entry.changed':
    '{place} is at version {version} by now, which is not the one you saw; what you sent differs from it in {fields}; read it again and change that.',

  'callback.too-long': 'it is longer than {limit} characters',
  'callback.no-address': 'it is no address',
  'callback.not-https': 'it is not https',
  'callback.holds-a-name': 'it holds a name or password',
  'callback.no-host': 'its host is no name',
  'callback.not-listed': 'its host and port are not on WEBHOOK_HOSTS',
} as const;
