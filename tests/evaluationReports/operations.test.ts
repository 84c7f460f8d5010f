import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordText } from '../papers/word';
import { aReport } from './aReport';

const plain = (text: string) => text.replace(/\[\[[^|\]]*\|([^\]]*)\]\]/g, '$1');

test('a report is drafted from the release, the follow-up and the cases, every number bound', async () => {
  const { textOf, client, evaluationId, releaseId, id } = await aReport();
  expect(plain(await textOf('overview'))).toContain(
    '2025年度综合评价范围为25个县（市、区），分3类开展，采用2个领域6项指标。',
  );
  expect(plain(await textOf('commonIssues'))).toContain('3个县（市、区）共提出问题、诉求和建议3件');
  expect(plain(await textOf('progress'))).toMatch(/两年均参评的25个县（市、区）中/);
  for (const chapter of ['overview', 'scope', 'results', 'areas', 'progress'])
    expect((await textOf(chapter)).match(/\[\[/g)?.length ?? 0).toBeGreaterThan(0);
  expect(await client.evaluationReports.list({ evaluationId })).toMatchObject([
    { id, releaseId, releaseNumber: 1, title: '2025年度县（市、区）综合评价报告' },
  ]);
  await expect(client.evaluationReports.begin({ evaluationId, releaseId })).rejects.toMatchObject({
    key: 'evaluationReports:error.begunAlready',
  });
});

test('of cases that nobody has selected, the report says only that they are compiled', async () => {
  const { client, meetingId, evaluationId } = await aReport();
  const { id: caseId } = await client.caseStudies.create({
    meetingId,
    countyId: '370102',
    title: '示例 一链一策壮大产业',
  });
  const { id: bookId } = await client.casebooks.begin({ meetingId });
  await client.casebooks.include({ id: bookId, caseStudyIds: [caseId] });
  const { id } = await client.evaluationReports.begin({ evaluationId, releaseId: null, meetingId });
  const { chapters } = await client.evaluationReports.sheet({ id, edition: 'internal' });
  const textOf = (name: string) =>
    plain(chapters.find(({ chapter }) => chapter === name)?.text ?? '');
  expect(textOf('experience')).toContain('汇编交流会典型案例1个，涉及1个县（市、区）。');
  expect(textOf('overview')).toContain('本年度汇编典型案例1个。');
  for (const { text } of chapters) expect(text).not.toMatch(/评审|公示|遴选/);
});

test('a number that is no longer so is flagged, refused at export, and updated or kept', async () => {
  const { client, id, raised, fileOf, capture } = await aReport();
  const stale = async () => {
    const { chapters } = await client.evaluationReports.sheet({ id, edition: 'internal' });
    return chapters.flatMap(({ chapter, stale: own }) =>
      own.map(({ key, value, now }) => [chapter, key, value, now]),
    );
  };
  expect(await stale()).toEqual([]);
  await capture('370402', '示例：又一件');
  expect(await stale()).toContainEqual(['overview', 'issues', '3', '4']);
  const behind = await client.evaluationReports.behind({ id, edition: 'internal', key: 'issues' });
  expect(behind).toHaveLength(4);
  expect(behind[0]).toMatchObject({ kind: 'issue', id: raised[0]?.id });

  const asked = { id, edition: 'internal' as const, format: 'docx' as const };
  await expect(
    client.evaluationReports.exportReport({ ...asked, target: fileOf('报告.docx') }),
  ).rejects.toMatchObject({ key: 'evaluationReports:error.stale' });

  await client.evaluationReports.refresh({
    id,
    edition: 'internal',
    only: { chapter: 'overview', key: 'issues' },
  });
  expect((await stale()).filter(([chapter]) => chapter === 'overview')).toEqual([]);
  await client.evaluationReports.loosen({
    id,
    edition: 'internal',
    chapter: 'commonIssues',
    key: 'issues',
  });
  expect((await stale()).map(([, key]) => key)).not.toContain('issues');
  await client.evaluationReports.refresh({ id, edition: 'internal' });
  expect(await stale()).toEqual([]);
  await client.evaluationReports.exportReport({ ...asked, target: fileOf('报告.docx') });
});

test('a chapter is written, drafted anew, and taken back', async () => {
  const { client, id, textOf } = await aReport();
  const before = await textOf('suggestions');
  const at = { id, edition: 'internal' as const, chapter: 'suggestions' as const };
  await client.evaluationReports.setChapter({ ...at, text: '示例建议。' });
  expect(await textOf('suggestions')).toBe('示例建议。');
  await client.evaluationReports.redraft(at);
  expect(await textOf('suggestions')).toBe(before);
  await client.evaluationReports.edit({ id, title: '示例标题', issuer: '示例办公室' });
  const { report } = await client.evaluationReports.sheet({ id, edition: 'internal' });
  expect(report).toMatchObject({ title: '示例标题', issuer: '示例办公室' });
  await client.evaluationReports.remove({ id });
  await expect(client.evaluationReports.sheet({ id, edition: 'internal' })).rejects.toMatchObject({
    key: 'evaluationReports:error.notFound',
  });
});

test('a draft follows the present state and has no public edition', async () => {
  const { client, evaluationId, fileOf, folder } = await aReport();
  const { id } = await client.evaluationReports.begin({ evaluationId });
  await expect(client.evaluationReports.sheet({ id, edition: 'public' })).rejects.toMatchObject({
    key: 'evaluationReports:error.draftIsInternal',
  });
  const { sheet } = { sheet: await client.evaluation.sheet({ evaluationId }) };
  const [indicator] = sheet.indicators;
  await client.evaluation.setValue({
    indicatorId: indicator?.id ?? '',
    countyId: '370102',
    value: '99.9',
    source: '示例',
  });
  const { chapters } = await client.evaluationReports.sheet({ id, edition: 'internal' });
  expect(chapters.some(({ stale }) => stale.length > 0)).toBe(true);
  await client.evaluationReports.refresh({ id, edition: 'internal' });
  await client.evaluationReports.exportReport({
    id,
    edition: 'internal',
    format: 'docx',
    target: fileOf('草稿.docx'),
  });
  const text = await wordText(join(folder, '草稿.docx'));
  for (const words of ['草稿', '内部版', '依据未发布的现有数据']) expect(text).toContain(words);
});

test('a number whose brackets are damaged is told, and the export refused in one sentence', async () => {
  const { client, id, fileOf, folder } = await aReport();
  const at = { id, edition: 'internal' as const, chapter: 'suggestions' as const };
  const exported = () =>
    client.evaluationReports.exportReport({
      ...{ id, edition: 'internal' as const, format: 'docx' as const },
      target: fileOf('报告.docx'),
    });
  await client.evaluationReports.setChapter({ ...at, text: '示例：平均[[mean:all|71分' });
  const { chapters } = await client.evaluationReports.sheet({ id, edition: 'internal' });
  expect(chapters.find(({ chapter }) => chapter === 'suggestions')?.damaged).toEqual([
    '示例：平均[[mean:all|71分',
  ]);
  await expect(exported()).rejects.toMatchObject({ key: 'evaluationReports:error.damaged' });
  await client.evaluationReports.setChapter({ ...at, text: '示例[[nobody|71]]' });
  await expect(exported()).rejects.toMatchObject({ key: 'evaluationReports:error.stale' });
  expect(readdirSync(folder)).toEqual([]);
});

test('what was computed is kept by its content: asked again the same, changed anew', async () => {
  const { client, evaluationId, id } = await aReport();
  const { id: draft } = await client.evaluationReports.begin({ evaluationId });
  const of = (report: string) =>
    client.evaluationReports.sheet({ id: report, edition: 'internal' });
  const [released, first] = [await of(id), await of(draft)];
  expect(await of(draft)).toEqual(first);
  expect(await of(id)).toEqual(released);
  const { indicators } = await client.evaluation.sheet({ evaluationId });
  const value = (text: string) =>
    client.evaluation.setValue({
      ...{ indicatorId: indicators[0]?.id ?? '', countyId: '370102' },
      ...{ value: text, source: '示例' },
    });
  const mean = ({ figures }: typeof first) => figures.find(({ key }) => key === 'mean:all')?.value;
  await value('99.9');
  const changed = await of(draft);
  expect(mean(changed)).not.toBe(mean(first));
  expect(await of(id)).toEqual(released);
  await value('1');
  await value('99.9');
  expect((await of(draft)).figures).toEqual(changed.figures);
});

describe('the printed report', () => {
  test('has eight chapters and four annexes, the whole ranking and the release by its hash', async () => {
    const { client, id, fileOf, folder, evaluationId } = await aReport();
    const { estimated } = await client.evaluationReports.exportReport({
      id,
      edition: 'internal',
      format: 'docx',
      target: fileOf('报告.docx'),
    });
    expect(estimated).toBe(true);
    const text = await wordText(join(folder, '报告.docx'));
    const [release] = await client.evaluation.releases({ evaluationId });
    for (const words of [
      '一、总体情况',
      '八、政策建议',
      '附件1',
      '综合评价结果排序表',
      '县（市、区）情况',
      '数据说明',
      release?.hash ?? '-',
    ])
      expect(text).toContain(words);
    const { counties } = await client.evaluation.results({ evaluationId });
    for (const { shown } of counties) expect(text).toContain(shown);
    expect(text).not.toContain('[[');
    const { html } = await client.evaluationReports.preview({ id, edition: 'internal' });
    expect(html).toContain('评价范围和分类');
    await expect(
      client.evaluationReports.exportReport({
        id,
        edition: 'internal',
        format: 'pdf',
        target: fileOf('报告.pdf'),
      }),
    ).rejects.toMatchObject({ key: 'evaluationReports:error.pdfNeedsWindow' });
  });

  test('a county’s page has its own figures and nobody else’s', async () => {
    const { client, id, program, folder, evaluationId } = await aReport();
    const target = program.handleFor(join(folder, '各县'));
    const countyIds = ['370102', '370302'];
    expect(
      await client.evaluationReports.exportCountyPages({
        id,
        countyIds,
        format: 'docx',
        together: false,
        target,
      }),
    ).toEqual({ counties: 2, files: 2 });
    const files = readdirSync(join(folder, '各县')).sort();
    expect(files).toEqual([
      '370102 济南市历下区 2025年度综合评价情况.docx',
      '370302 淄博市淄川区 2025年度综合评价情况.docx',
    ]);
    const text = await wordText(join(folder, '各县', files[0] ?? ''));
    const { counties } = await client.evaluation.results({ evaluationId });
    const own = counties.find(({ countyId }) => countyId === '370102');
    expect(text).toContain(own?.shown);
    expect(text).not.toContain('淄川');
    const together = program.handleFor(join(folder, '合订.docx'));
    await client.evaluationReports.exportCountyPages({
      id,
      format: 'docx',
      together: true,
      target: together,
    });
    const all = await wordText(join(folder, '合订.docx'));
    for (const name of ['济南市历下区', '东营市利津县']) expect(all).toContain(name);
  });
});
