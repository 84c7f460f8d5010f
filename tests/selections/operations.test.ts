import { describe, expect, test } from 'vitest';
import {
  aFile,
  aNomination,
  anyText,
  aSelection,
  aText,
  JINAN,
  LIXIA,
  QINGDAO_SHINAN,
  SHIZHONG,
} from './aSelection';

describe('the call', () => {
  test('begins with the published criteria, whose weights are marked as a placeholder', async () => {
    const { client, selectionId, meetingId } = await aSelection();
    const sheet = await client.selections.get({ id: selectionId });
    expect(sheet).toMatchObject({ phase: 'call', seats: 10, weightsArePlaceholder: true });
    expect(sheet.criteria.map(({ name, weight }) => [name, weight])).toEqual([
      ['首创性', 4000],
      ['典型性', 3000],
      ['可复制推广', 3000],
    ]);
    expect(await client.selections.list({ meetingId })).toHaveLength(1);
    await expect(
      client.selections.create({ meetingId, name: '示例 特色产业典型案例' }),
    ).rejects.toMatchObject({ key: 'selections:error.nameTaken' });
  });

  test('criteria change as a whole, keep who they are, and are 100 % together', async () => {
    const { client, selectionId: id } = await aSelection();
    const { criteria } = await client.selections.get({ id });
    const [first, second] = criteria;
    if (!first || !second) throw new Error('three criteria');
    const written = ({ name, definition, weight, maximum }: typeof first) => ({
      name,
      definition,
      weight,
      maximum,
    });
    await client.selections.setCriteria({
      id,
      criteria: [
        { ...written(second), id: second.id, name: first.name, weight: 6000 },
        { ...written(first), id: first.id, name: second.name, weight: 4000 },
      ],
      areConfirmed: true,
    });
    const after = await client.selections.get({ id });
    expect(after.weightsArePlaceholder).toBe(false);
    expect(after.criteria.map((one) => [one.id, one.name, one.position])).toEqual([
      [second.id, first.name, 0],
      [first.id, second.name, 1],
    ]);
    await expect(
      client.selections.setCriteria({
        id,
        criteria: [{ name: '首创性', weight: 9000, maximum: 10_000 }],
        areConfirmed: true,
      }),
    ).rejects.toMatchObject({ key: 'selections:error.weights' });
    await client.journal.undo({});
    expect((await client.selections.get({ id })).criteria).toEqual(criteria);
  });

  test('a criterion that parts ties stays until the rule goes', async () => {
    const { client, selectionId: id } = await aSelection();
    const { criteria } = await client.selections.get({ id });
    const [first] = criteria;
    if (!first) throw new Error('three criteria');
    await client.selections.edit({
      id,
      ties: [{ by: 'criterion', criterionId: first.id }, { by: 'median' }],
    });
    await expect(
      client.selections.setCriteria({
        id,
        criteria: [{ name: '综合', weight: 10_000, maximum: 10_000 }],
        areConfirmed: false,
      }),
    ).rejects.toMatchObject({ key: 'selections:error.criterionInTies' });
    await expect(
      client.selections.edit({ id, ties: [{ by: 'criterion', criterionId: 'gone' }] }),
    ).rejects.toMatchObject({ key: 'selections:error.tieCriterion' });
  });

  test.each([
    [{ fewestCharacters: 5000, mostCharacters: 4000 }, 'lengths'],
    [{ trim: 2, trimFrom: 4 }, 'trimFrom'],
  ])('%o is told in one sentence', async (changes, key) => {
    const { client, selectionId: id } = await aSelection();
    const before = await client.selections.get({ id });
    await expect(client.selections.edit({ id, ...changes })).rejects.toMatchObject({
      key: `selections:error.${key}`,
    });
    expect(await client.selections.get({ id })).toEqual(before);
  });

  test('the next one begins like the last, without its dates and nominations', async () => {
    const selection = await aSelection();
    const { client, selectionId, meetingId } = selection;
    const { criteria } = await client.selections.get({ id: selectionId });
    const [first] = criteria;
    if (!first) throw new Error('three criteria');
    await client.selections.edit({
      id: selectionId,
      seats: 20,
      dueDate: '2026-06-30',
      ties: [
        { by: 'criterion', criterionId: first.id },
        { by: 'lots', drawn: ['x'] },
      ],
    });
    await client.selections.setQuotas({
      id: selectionId,
      quotas: [{ over: 'city', of: null, least: 0, most: 2 }],
    });
    await client.selections.setAllowances({
      id: selectionId,
      allowances: [{ cityId: JINAN, most: 3 }],
    });
    const next = await client.selections.create({
      meetingId,
      name: '示例 第二批',
      copyFrom: selectionId,
    });
    const copy = await client.selections.get(next);
    expect(copy).toMatchObject({
      seats: 20,
      dueDate: null,
      quotas: [{ over: 'city', of: null, least: 0, most: 2 }],
      allowances: [{ cityId: JINAN, most: 3 }],
    });
    expect(copy.criteria.map(({ name }) => name)).toEqual(criteria.map(({ name }) => name));
    expect(copy.ties).toEqual([{ by: 'criterion', criterionId: copy.criteria[0]?.id }]);
    expect(copy.criteria[0]?.id).not.toBe(first.id);
  });

  test('quotas and allowances that contradict themselves are refused', async () => {
    const { client, selectionId: id } = await aSelection();
    const quota = { over: 'city', of: null, least: 0, most: 1 } as const;
    await expect(client.selections.setQuotas({ id, quotas: [quota, quota] })).rejects.toMatchObject(
      {
        key: 'selections:error.quotaTwice',
      },
    );
    await expect(
      client.selections.setQuotas({ id, quotas: [{ ...quota, least: 2 }] }),
    ).rejects.toMatchObject({ key: 'selections:error.quotaBounds' });
    await expect(
      client.selections.setAllowances({ id, allowances: [{ cityId: LIXIA, most: 1 }] }),
    ).rejects.toMatchObject({ key: 'selections:error.cityNotFound' });
  });

  test('only an empty one can be removed', async () => {
    const selection = await aSelection();
    const { client, selectionId: id, meetingId } = selection;
    const { id: nomination } = await aNomination(selection, LIXIA);
    await expect(client.selections.remove({ id })).rejects.toMatchObject({
      key: 'selections:error.hasNominations',
    });
    expect(nomination).toBeTruthy();
    const empty = await client.selections.create({ meetingId, name: '示例 空' });
    await client.selections.remove(empty);
    expect(await client.selections.list({ meetingId })).toHaveLength(1);
  });
});

describe('nominations', () => {
  test('stand in the order of the cities and of each city, with what they lack', async () => {
    const selection = await aSelection();
    const { client, selectionId } = selection;
    await client.selections.edit({ id: selectionId, ...anyText, needsStamp: true });
    const qingdao = await aNomination(selection, QINGDAO_SHINAN, '示例丙');
    const lixia = await aNomination(selection, LIXIA, '示例甲');
    const shizhong = await client.selections.nominate({
      selectionId,
      of: { countyId: SHIZHONG, title: '示例乙' },
    });
    await client.selections.orderNominations({
      selectionId,
      cityId: JINAN,
      ids: [shizhong.id, lixia.id],
    });
    const lines = await client.selections.nominations({ selectionId });
    expect(lines.map(({ id, cityOrder, countyName }) => [id, cityOrder, countyName])).toEqual([
      [shizhong.id, 1, '济南市市中区'],
      [lixia.id, 2, '济南市历下区'],
      [qingdao.id, 1, '青岛市市南区'],
    ]);
    expect(lines.map(({ shortcomings }) => shortcomings)).toEqual([
      [{ lacks: 'text' }, { lacks: 'stamp' }],
      [{ lacks: 'stamp' }],
      [{ lacks: 'stamp' }],
    ]);
    await expect(
      client.selections.orderNominations({ selectionId, cityId: JINAN, ids: [lixia.id] }),
    ).rejects.toMatchObject({ key: 'selections:error.orderStale' });
  });

  test('pass the check only when complete, and go back with a reason', async () => {
    const selection = await aSelection();
    const { client, selectionId } = selection;
    await client.selections.edit({ id: selectionId, ...anyText, needsStamp: true });
    const { id } = await aNomination(selection, LIXIA);
    const move = (name: 'accept' | 'sendBack' | 'receiveAgain', reason = '') =>
      client.selections.moveNomination({ id, move: name, reason });
    await expect(move('accept')).rejects.toMatchObject({ key: 'selections:error.incomplete' });
    await expect(move('sendBack')).rejects.toMatchObject({ key: 'selections:error.reasonMissing' });
    await move('sendBack', '请补盖章推荐表');
    await expect(move('accept')).rejects.toMatchObject({ key: 'selections:error.moveNotLegal' });
    const form = aFile(selection, '推荐表.pdf', '示例');
    expect(
      await client.selections.addMaterials({
        nominationId: id,
        kind: 'stampedForm',
        files: [form, form],
      }),
    ).toEqual({ added: 1 });
    await move('receiveAgain');
    await move('accept');
    const [line] = await client.selections.nominations({ selectionId });
    expect(line).toMatchObject({ status: 'accepted', reason: '', shortcomings: [] });
    const [material] = line?.materials ?? [];
    if (!material) throw new Error('a stamped form');
    const target = aFile(selection, '另存.pdf', '');
    await client.selections.saveMaterial({ id: material.id, target });
    await client.selections.removeMaterial({ id: material.id });
    expect((await client.selections.nominations({ selectionId }))[0]?.materials).toEqual([]);
  });

  test('a city hands in no more than it may; a withdrawn one makes room', async () => {
    const selection = await aSelection();
    const { client, selectionId } = selection;
    await client.selections.setAllowances({
      id: selectionId,
      allowances: [{ cityId: JINAN, most: 1 }],
    });
    const { id } = await aNomination(selection, LIXIA);
    await expect(aNomination(selection, SHIZHONG)).rejects.toMatchObject({
      key: 'selections:error.allowance',
      params: { city: '济南市', most: 1 },
    });
    await client.selections.moveNomination({ id, move: 'withdraw', reason: '示例' });
    await aNomination(selection, SHIZHONG);
  });

  test('a case is nominated once, in a field of the call', async () => {
    const selection = await aSelection();
    const { client, selectionId } = selection;
    const { caseStudyId } = await aNomination(selection, LIXIA);
    await expect(
      client.selections.nominate({ selectionId, of: { caseStudyId } }),
    ).rejects.toMatchObject({ key: 'selections:error.nominatedAlready' });
    await client.selections.edit({ id: selectionId, fields: ['产业', '生态'] });
    await expect(
      client.selections.nominate({
        selectionId,
        of: { countyId: SHIZHONG, title: '示例', field: '民生' },
      }),
    ).rejects.toMatchObject({ key: 'selections:error.field' });
  });
});

describe('texts of a case', () => {
  test('every version is kept; the newest is the current one until somebody chooses', async () => {
    const selection = await aSelection();
    const { client } = selection;
    const { caseStudyId } = await aNomination(selection, LIXIA);
    const bytes = await aText('第二稿。');
    const file = aFile(selection, '第二稿.docx', bytes);
    const second = await client.caseStudies.importText({
      caseStudyId,
      file,
      handedInBy: '示例市委办',
    });
    expect(second).toMatchObject({
      unchanged: false,
      isCurrent: true,
      characters: 4 + 4 + 4 + 4 + 2 + 4,
    });
    const again = await client.caseStudies.importText({
      caseStudyId,
      file: aFile(selection, '第二稿（1）.docx', bytes),
    });
    expect(again).toEqual({ ...second, unchanged: true });
    const texts = await client.caseStudies.texts({ caseStudyId });
    expect(
      texts.map(({ fileName, handedInBy, isCurrent }) => [fileName, handedInBy, isCurrent]),
    ).toEqual([
      ['第二稿.docx', '示例市委办', true],
      ['示例案例.docx', '', false],
    ]);
    await client.caseStudies.chooseText({ id: texts[1]?.id ?? '' });
    await client.caseStudies.removeText({ id: texts[1]?.id ?? '' });
    expect(
      (await client.caseStudies.texts({ caseStudyId })).map(({ isCurrent }) => isCurrent),
    ).toEqual([true]);
    const whole = await client.caseStudies.text({ id: second.id });
    expect(whole.blocks.slice(0, 2)).toEqual([
      { kind: 'heading', level: 1, text: '基本情况' },
      { kind: 'text', text: '第二稿。' },
    ]);
  });

  test.each([
    ['一份表格.xlsx', Buffer.from('PK\u0003\u0004'), 'documents:error.damaged'],
    ['一页文字.txt', Buffer.from('示例文字'), 'caseStudies:error.notText'],
    ['空.docx', Buffer.from(''), 'documents:error.empty'],
  ])('%s is told in one sentence', async (name, bytes, key) => {
    const selection = await aSelection();
    const { caseStudyId } = await aNomination(selection, LIXIA);
    await expect(
      selection.client.caseStudies.importText({ caseStudyId, file: aFile(selection, name, bytes) }),
    ).rejects.toMatchObject({ key });
    expect(await selection.client.caseStudies.texts({ caseStudyId })).toHaveLength(1);
  });
});
