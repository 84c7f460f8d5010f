import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openZip, packageZipLimits, readTable } from '../../src/main/documents';
import { LIXIA } from '../selections/aSelection';
import { aFolder } from '../support/program';
import { aPanel } from './aPanel';

test('recusals and the log come as a document to sign and as a workbook, without a code', async () => {
  const { client, program, selectionId, two } = await aPanel();
  await client.judging.declareRelation({
    judgeId: two,
    organizationId: LIXIA,
    reason: '示例：曾任职',
  });
  await client.judging.beginBlind({ selectionId });
  const made = async (paper: 'recusals' | 'acts', format: 'docx' | 'xlsx') => {
    const path = join(aFolder(), `表.${format}`);
    const target = program.handleFor(path);
    await client.judging.exportPaper({ selectionId, paper, format, target });
    return path;
  };
  const table = await readTable(await made('recusals', 'xlsx'), { sheet: '回避事项' });
  const words = JSON.stringify(table);
  expect(words).toContain('申报：历下区，示例：曾任职');
  expect(words).toContain('本市（济南市）');
  expect(words).toContain('所在单位含“青岛市”');
  const zip = await openZip(await made('acts', 'docx'), packageZipLimits);
  const document = (await zip.read('word/document.xml')).toString('utf8');
  zip.close();
  expect(document).toContain('开始盲评');
  expect(document).toContain('示例甲');
  await expect(
    client.judging.exportPaper({
      selectionId,
      paper: 'acts',
      format: 'pdf',
      target: program.handleFor(join(aFolder(), '表.pdf')),
    }),
  ).rejects.toMatchObject({ key: 'judging:error.pdfNeedsWindow' });
});
