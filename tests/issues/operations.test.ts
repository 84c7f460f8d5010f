import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aDeck } from '../stage/builders';
import { aFolder, aMeetingInput } from '../support/program';
import { aFile, anIssue, aRegister, DUE } from './anIssue';

const refusal = (key: string) => ({ key: `issues:error.${key}` });

describe('capture', () => {
  test('numbers in order, keeps what was said, and is there after reopening', async () => {
    const register = await aRegister();
    const { client, time } = register;
    expect((await anIssue(register)).number).toBe(1);
    const { id, number } = await anIssue(register, 'captured', {
      raisedByText: '示例丙 县委书记',
      topic: 'land',
    });
    expect(number).toBe(2);
    expect(await client.issues.get({ id })).toMatchObject({
      status: 'captured',
      countyName: '济南市市中区',
      raisedByName: '示例丙 县委书记',
      raisedAt: time.now,
      topic: 'land',
      editedWording: '',
    });
  });

  test('takes what runs now: agenda item, its county and speakers; nothing while nothing runs', async () => {
    const { client, meetingId, time } = await aRegister();
    const context = () => client.issues.captureContext({ meetingId });
    expect(await context()).toEqual({
      agendaItem: null,
      county: null,
      speakers: [],
      slide: null,
      now: time.now,
    });
    const { id: speaker } = await client.participants.create({
      meetingId,
      name: '示例丙',
      post: '县委书记',
      organizationId: '370402',
      capacity: 'attendee',
    });
    const { days } = await client.agenda.list({ meetingId });
    const { id: itemId } = await client.agenda.addItem({
      dayId: days[0]?.id ?? '',
      kind: 'speech',
      title: '示例发言',
      speakerIds: [speaker],
    });
    await client.runOfShow.start({ id: itemId });
    expect(await context()).toMatchObject({
      agendaItem: { id: itemId, title: '示例发言' },
      county: { id: '370402', name: '枣庄市市中区' },
      speakers: [{ participantId: speaker, name: '示例丙', post: '县委书记' }],
    });
    await client.runOfShow.finish({ meetingId });
    expect((await context()).agendaItem).toBeNull();
  });

  test('takes the scene of the item named, which need not run: a contribution in writing', async () => {
    const { program, client, meetingId } = await aRegister();
    const { id: speaker } = await client.participants.create({
      meetingId,
      name: '示例丁',
      post: '县委书记',
      organizationId: '370402',
      capacity: 'attendee',
    });
    const { days } = await client.agenda.list({ meetingId });
    const item = { dayId: days[0]?.id ?? '', title: '示例' };
    const written = await client.agenda.addItem({
      ...item,
      kind: 'writtenContribution',
      speakerIds: [speaker],
    });
    const { caseStudyId, slideIds } = aDeck(program, meetingId);
    const speech = await client.agenda.addItem({ ...item, kind: 'speech', caseStudyId });
    await client.runOfShow.start({ id: speech.id });
    await client.stage.showSlide({ slideId: slideIds[0] ?? '' });

    const scene = await client.issues.captureContext({ meetingId, agendaItemId: written.id });
    expect(scene).toMatchObject({
      agendaItem: { id: written.id },
      county: { id: '370402', name: '枣庄市市中区' },
      speakers: [{ participantId: speaker, name: '示例丁' }],
      // what the hall sees belongs to the speech
      slide: null,
    });
    const told = await client.issues.captureContext({ meetingId, agendaItemId: speech.id });
    expect(told.slide).toMatchObject({ id: slideIds[0] });
    const { id } = await client.issues.capture({
      meetingId,
      kind: 'request',
      originalWording: '示例：书面反映用地紧张。',
      agendaItemId: scene.agendaItem?.id ?? null,
      countyId: scene.county?.id ?? null,
      raisedById: scene.speakers[0]?.participantId ?? null,
    });
    expect(await client.issues.get({ id })).toMatchObject({
      agendaItemId: written.id,
      countyName: '枣庄市市中区',
      raisedByName: '示例丁 县委书记',
      slide: null,
    });

    const next = await client.meetings.create({ ...aMeetingInput, year: 2027, ordinal: 4 });
    await expect(
      client.issues.captureContext({ meetingId: next.id, agendaItemId: written.id }),
    ).rejects.toMatchObject(refusal('itemElsewhere'));
  });

  test('takes the page the hall sees, unless another case is being told', async () => {
    const { program, client, meetingId, time } = await aRegister();
    const { slideIds, caseStudyId } = aDeck(program, meetingId);
    const [first = '', second = ''] = slideIds;
    const context = () => client.issues.captureContext({ meetingId });
    await client.stage.showSlide({ slideId: first });
    await client.stage.turn({ by: 1 });
    const slide = { id: second, number: 2, title: '第2页', imageHash: '2'.padStart(64, '1') };
    expect(await context()).toEqual({
      agendaItem: null,
      county: { id: '370782', name: '潍坊市诸城市' },
      speakers: [],
      slide,
      now: time.now,
    });
    const { id } = await client.issues.capture({
      meetingId,
      kind: 'problem',
      originalWording: '示例：链上配套不足。',
      slideId: second,
    });
    expect(await client.issues.get({ id })).toMatchObject({ slideId: second });

    const { days } = await client.agenda.list({ meetingId });
    const speech = { dayId: days[0]?.id ?? '', kind: 'speech', title: '示例发言' } as const;
    const own = await client.agenda.addItem({ ...speech, caseStudyId });
    const other = await client.agenda.addItem({
      ...speech,
      caseStudyId: aDeck(program, meetingId).caseStudyId,
    });
    await client.runOfShow.start({ id: own.id });
    expect((await context()).slide).toEqual(slide);
    await client.runOfShow.start({ id: other.id });
    expect((await context()).slide).toBeNull();

    await client.runOfShow.finish({ meetingId });
    await client.stage.showHolding({ meetingId });
    expect(await context()).toMatchObject({ slide: null, county: null });
    await client.stage.showSlide({ slideId: first });
    const next = await client.meetings.create({ ...aMeetingInput, year: 2027, ordinal: 4 });
    expect((await client.issues.captureContext({ meetingId: next.id })).slide).toBeNull();
  });

  test('refuses what does not exist or belongs elsewhere, and writes nothing', async () => {
    const register = await aRegister();
    const { client, meetingId } = register;
    await expect(anIssue(register, 'captured', { countyId: 'nowhere' })).rejects.toMatchObject(
      refusal('organizationNotFound'),
    );
    await expect(anIssue(register, 'captured', { raisedById: 'nobody' })).rejects.toMatchObject(
      refusal('speakerElsewhere'),
    );
    await expect(anIssue(register, 'captured', { agendaItemId: 'none' })).rejects.toMatchObject(
      refusal('itemElsewhere'),
    );
    await expect(anIssue(register, 'captured', { slideId: 'none' })).rejects.toMatchObject(
      refusal('slideElsewhere'),
    );
    await expect(anIssue(register, 'captured', { meetingId: 'none' })).rejects.toMatchObject({
      key: 'meetings:error.notFound',
    });
    await expect(anIssue(register, 'captured', { originalWording: '  ' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(await client.issues.list({ meetingId })).toEqual([]);
  });

  test('gives no number twice, whatever was removed or undone', async () => {
    const register = await aRegister();
    const { client, meetingId } = register;
    await anIssue(register);
    const { id } = await anIssue(register);
    await client.issues.remove({ id });
    expect((await anIssue(register)).number).toBe(3);
    await client.journal.undo({});
    expect((await anIssue(register)).number).toBe(4);
    const numbers = (await client.issues.list({ meetingId })).map(({ number }) => number);
    expect(numbers).toEqual([1, 4]);
  });

  test('removal comes back by undo, and is refused once work has begun', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id, number } = await anIssue(register);
    await client.issues.remove({ id });
    await expect(client.issues.get({ id })).rejects.toMatchObject({ kind: 'notFound' });
    await client.journal.undo({});
    expect((await client.issues.get({ id })).number).toBe(number);
    await client.issues.propose({ id });
    await expect(client.issues.remove({ id })).rejects.toMatchObject(refusal('removeAfterCapture'));
  });

  test('editing leaves the original wording and tells the history of each field', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id } = await anIssue(register);
    await client.issues.edit({ id, editedWording: '产业用地指标不足。', supervised: true });
    const issue = await client.issues.get({ id });
    expect(issue.originalWording).toContain('园区产业用地');
    expect(issue.editedWording).toBe('产业用地指标不足。');
    const history = await client.journal.history({ table: 'issue', rowId: id });
    expect(history.map(({ field }) => field)).toContain('edited_wording');
  });
});

describe('the life of an issue', () => {
  test('from raised to closed by a second person with evidence', async () => {
    const register = await aRegister();
    const { client, second } = register;
    const { id } = await anIssue(register, 'closed');
    const issue = await client.issues.get({ id });
    expect(issue).toMatchObject({
      status: 'closed',
      outcome: 'solved',
      result: '示例：已调剂指标 300 亩。',
      concludedByName: '示例甲',
      closedByName: '示例乙',
      closedBy: second,
      followUpReviewOn: '2026-11-13',
      light: null,
      leadName: '省自然资源厅',
      originalDueDate: DUE,
    });
    expect(issue.supporting).toMatchObject([
      { organizationName: '省能源局', dueDate: '2026-08-20' },
    ]);
    expect(issue.moves.map(({ move }) => move)).toEqual([
      'assign',
      'acknowledge',
      'submit',
      'conclude',
      'requestClosure',
      'close',
    ]);
    expect(issue.evidence).toMatchObject([{ fileName: '批复.pdf' }]);
  });

  test('closing is an official act: answered by reopening, not undone', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id } = await anIssue(register, 'closed');
    const [closing] = (await client.journal.recent({})).filter(
      ({ operation }) => operation === 'issues.close',
    );
    await expect(client.journal.undo({ changeId: closing?.id ?? '' })).rejects.toMatchObject({
      key: 'journal:error.official',
    });
    await expect(client.issues.edit({ id, remark: '改' })).rejects.toMatchObject(refusal('closed'));
    const files = [aFile(register, '补充.pdf')];
    await expect(client.issues.addEvidence({ id, files })).rejects.toMatchObject(refusal('closed'));
    await client.issues.reopen({ id, reason: '提出人不满意' });
    expect(await client.issues.get({ id })).toMatchObject({
      status: 'underway',
      outcome: null,
      closedBy: null,
      followUpReviewOn: null,
    });
  });

  test('closing needs someone, someone else, and evidence', async () => {
    const register = await aRegister();
    const { client, second } = register;
    const { id } = await anIssue(register, 'concluded');
    await expect(client.issues.requestClosure({ id })).rejects.toMatchObject(
      refusal('evidenceMissing'),
    );
    const file = aFile(register, '照片.jpg');
    expect(await client.issues.addEvidence({ id, files: [file] })).toEqual({ added: 1, known: 0 });
    expect(await client.issues.addEvidence({ id, files: [file] })).toEqual({ added: 0, known: 1 });
    await client.issues.requestClosure({ id });
    const [evidence] = (await client.issues.get({ id })).evidence;
    await expect(client.issues.removeEvidence({ id: evidence?.id ?? '' })).rejects.toMatchObject(
      refusal('evidenceSealed'),
    );
    const close = () => client.issues.close({ id, followUpReviewOn: '2026-11-13' });
    await expect(close()).rejects.toMatchObject(refusal('secondPerson'));
    await client.operators.takeOver({ id: second });
    await expect(client.issues.close({ id, followUpReviewOn: '2026-08-15' })).rejects.toMatchObject(
      refusal('reviewNotLater'),
    );
    await close();
  });

  test('evidence can be taken off before, comes back by undo, and can be had as a file', async () => {
    const register = await aRegister();
    const { client, program } = register;
    const { id } = await anIssue(register);
    await client.issues.addEvidence({ id, files: [aFile(register, '批复.pdf', '内容')] });
    const [evidence] = (await client.issues.get({ id })).evidence;
    const evidenceId = evidence?.id ?? '';
    await client.issues.removeEvidence({ id: evidenceId });
    expect((await client.issues.get({ id })).evidence).toEqual([]);
    await client.journal.undo({});
    const path = join(aFolder(), '导出.pdf');
    await client.issues.exportEvidence({ id: evidenceId, target: program.handleFor(path) });
    expect(readFileSync(path, 'utf8')).toBe('内容');
    const empty = aFile(register, '空.pdf', '');
    await expect(client.issues.addEvidence({ id, files: [empty] })).rejects.toMatchObject(
      refusal('fileEmpty'),
    );
  });

  test('concluding needs a person; C and D an explanation', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id } = await anIssue(register, 'submitted');
    await expect(
      client.issues.conclude({ id, outcome: 'planned', result: '列入计划' }),
    ).rejects.toMatchObject(refusal('explanationMissing'));
    await client.issues.conclude({
      id,
      outcome: 'planned',
      result: '列入计划',
      explanation: '明年安排',
      nextStep: '纳入 2027 年计划',
    });
    await client.issues.addProgress({ id, text: '已列入初步计划' });
    expect(await client.issues.get({ id })).toMatchObject({ status: 'concluded' });
  });

  test('declined, then assigned to another: the history stays', async () => {
    const register = await aRegister();
    const { client, energy } = register;
    const { id } = await anIssue(register, 'assigned');
    await client.issues.decline({ id, reason: '不属于我厅职责' });
    await client.issues.reassign({
      id,
      leadOrganizationId: energy,
      dueDate: '2026-09-05',
      reason: '由能源局主办',
    });
    const issue = await client.issues.get({ id });
    expect(issue).toMatchObject({ status: 'assigned', leadName: '省能源局', supporting: [] });
    expect(issue.moves.map(({ move, reason }) => [move, reason])).toEqual([
      ['assign', ''],
      ['decline', '不属于我厅职责'],
      ['reassign', '由能源局主办'],
    ]);
  });

  test('an extension keeps the date first set', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id } = await anIssue(register, 'underway');
    await client.issues.extend({
      id,
      dueDate: '2026-09-15',
      reason: '需上级批复',
      approver: '示例厅长',
    });
    const issue = await client.issues.get({ id });
    expect(issue).toMatchObject({ dueDate: '2026-09-15', originalDueDate: DUE });
    expect(issue.moves.at(-1)).toMatchObject({ move: 'extend', approver: '示例厅长' });
  });

  test('progress only grows; the first report counts as a receipt', async () => {
    const register = await aRegister();
    const { client, energy } = register;
    const { id } = await anIssue(register, 'assigned');
    await client.issues.addProgress({ id, text: '已实地调研', author: '示例丁' });
    await client.issues.addProgress({
      id,
      text: '已会商',
      date: '2026-08-14',
      organizationId: energy,
    });
    const issue = await client.issues.get({ id });
    expect(issue.status).toBe('underway');
    expect(issue.progress.map(({ text, organizationName }) => [text, organizationName])).toEqual([
      ['已实地调研', '省自然资源厅'],
      ['已会商', '省能源局'],
    ]);
    await expect(
      client.issues.addProgress({ id, text: '未来', date: '2026-08-16' }),
    ).rejects.toMatchObject(refusal('progressInFuture'));
  });

  test('sent back, submitted again', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id } = await anIssue(register, 'submitted');
    await client.issues.sendBack({ id, reason: '没有附材料' });
    expect(await client.issues.get({ id })).toMatchObject({ status: 'sentBack', light: 'behind' });
    await client.issues.submit({ id, result: '补充材料' });
    expect(await client.issues.get({ id })).toMatchObject({ status: 'submitted' });
  });

  test('side exits and the way back', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id: common } = await anIssue(register);
    const { id } = await anIssue(register);
    await client.issues.merge({ id, commonIssueId: common });
    expect(await client.issues.get({ id })).toMatchObject({
      status: 'merged',
      commonIssueNumber: 1,
    });
    await expect(client.issues.merge({ id: common, commonIssueId: id })).rejects.toMatchObject(
      refusal('mergeIntoMerged'),
    );
    await expect(client.issues.remove({ id: common })).rejects.toMatchObject(
      refusal('removeCommon'),
    );
    await client.issues.separate({ id });
    await client.issues.handleLocally({ id, reason: '市里已解决' });
    await client.issues.reopen({ id, reason: '市里未解决' });
    await client.issues.notAccept({ id, reason: '属个人诉求' });
    expect(await client.issues.get({ id })).toMatchObject({ status: 'notAccepted' });
    const { id: long } = await anIssue(register, 'underway');
    await client.issues.markContinuous({ id: long, reason: '需长期坚持' });
    expect(await client.issues.get({ id: long })).toMatchObject({ light: null });
    const other = await client.meetings.create({ ...aMeetingInput, ordinal: 4 });
    const elsewhere = await anIssue(register, 'captured', { meetingId: other.id });
    await expect(
      client.issues.merge({ id: elsewhere.id, commonIssueId: common }),
    ).rejects.toMatchObject(refusal('mergeElsewhere'));
  });

  test('the look-back: held, or relapsed as a new issue that names the old one', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id } = await anIssue(register, 'closed');
    await client.issues.confirmHeld({ id, reason: '现场核查，已巩固' });
    const relapse = await client.issues.reportRelapse({ id, reason: '指标又紧张' });
    expect(relapse.number).toBe(2);
    expect(await client.issues.get({ id: relapse.id })).toMatchObject({
      status: 'captured',
      relapseOfNumber: 1,
      countyName: '济南市市中区',
    });
    expect(await client.issues.get({ id })).toMatchObject({ status: 'closed' });
  });

  test('an illegal move is refused with its name, and an assignment is undone with its supporters', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id } = await anIssue(register, 'assigned');
    await expect(client.issues.submit({ id, result: '完成' })).rejects.toMatchObject(
      refusal('illegalMove.submit'),
    );
    await client.journal.undo({});
    expect(await client.issues.get({ id })).toMatchObject({
      status: 'captured',
      leadOrganizationId: null,
      supporting: [],
      moves: [],
    });
  });
});

describe('the register', () => {
  test('finds words of one and two characters, and filters', async () => {
    const register = await aRegister();
    const { client, meetingId, land } = register;
    await anIssue(register, 'underway', { topic: 'land', level: 'province' });
    await anIssue(register, 'captured', {
      originalWording: '示例：高铁站停靠车次少。',
      countyId: '370402',
      kind: 'request',
    });
    await anIssue(register, 'concluded', { countyId: '370100' });
    const numbers = async (filter: object) =>
      (await client.issues.list({ meetingId, ...filter })).map(({ number }) => number);
    expect(await numbers({})).toEqual([1, 2, 3]);
    expect(await numbers({ text: '用地' })).toEqual([1, 3]);
    expect(await numbers({ text: '铁' })).toEqual([2]);
    expect(await numbers({ text: '铁 用地' })).toEqual([]);
    expect(await numbers({ kind: 'request' })).toEqual([2]);
    expect(await numbers({ status: ['underway', 'concluded'] })).toEqual([1, 3]);
    expect(await numbers({ topic: 'land', level: 'province' })).toEqual([1]);
    expect(await numbers({ countyId: '370402' })).toEqual([2]);
    expect(await numbers({ cityId: '370100' })).toEqual([1, 3]);
    expect(await numbers({ leadOrganizationId: land })).toEqual([1, 3]);
    expect(await numbers({ outcome: 'solved' })).toEqual([3]);
    // What the lead says of its own work is no outcome before it is concluded.
    const { id: said } = await anIssue(register, 'underway', { countyId: '370402' });
    await client.issues.submit({ id: said, result: '示例：已办理。', outcome: 'solved' });
    expect(await numbers({ outcome: 'solved' })).toEqual([3]);
    expect((await client.issues.list({ meetingId, number: 4 }))[0]?.outcome).toBeNull();
    await client.issues.conclude({ id: said, outcome: 'underway', result: '' });
    expect(await numbers({ outcome: 'underway' })).toEqual([4]);
    expect(await numbers({ number: 2 })).toEqual([2]);
    expect(await numbers({ light: ['onTrack'] })).toEqual([1]);
    expect(await numbers({ supervised: true })).toEqual([]);
    const [row] = await client.issues.list({ meetingId, number: 1 });
    expect(row).toMatchObject({ countyName: '济南市市中区', leadName: '省自然资源厅' });
  });

  test('counts as of today', async () => {
    const register = await aRegister();
    const { client, meetingId, time } = register;
    await anIssue(register, 'underway');
    await anIssue(register, 'closed');
    time.now += 20 * 24 * 3600 * 1000;
    expect(await client.issues.counts({ meetingId })).toMatchObject({
      asOf: '2026-09-04',
      total: 2,
      byLight: { overdue: 1 },
      rates: { closed: { numerator: 1, denominator: 2 } },
    });
  });
});
