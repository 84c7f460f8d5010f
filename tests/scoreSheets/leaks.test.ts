import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unzipBuffer } from '../../src/main/documents/zip/read';
import { PLACE_ENDING } from '../../src/shared/blinding/words.template';
import { aPanel, masked } from '../judging/aPanel';
import { aFile, aText } from '../selections/aSelection';
import { withPacks } from './aScoring';

/** Every part of every file in a folder, unpacked; with the names of the files. */
async function partsIn(folder: string): Promise<{ name: string; text: string }[]> {
  const parts: { name: string; text: string }[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    parts.push({ name: entry.name, text: entry.name });
    if (entry.isDirectory()) parts.push(...(await partsIn(path)));
    else
      for (const [name, bytes] of await unzipBuffer(readFileSync(path)))
        parts.push({ name: `${entry.name}/${name}`, text: bytes.toString('utf8') });
  }
  return parts;
}

test('no pack says whose anything is, in its text, its properties or its name', async () => {
  const panel = await aPanel();
  const { client, selectionId, meetingId, lixia } = panel;
  await client.participants.create({
    ...{ meetingId, name: '示例欧阳', unitName: '历下区委', capacity: 'attendee' },
    organizationId: '370102',
  });
  const nominations = await client.selections.nominations({ selectionId });
  const own = nominations.find(({ id }) => id === lixia);
  await client.caseStudies.importText({
    caseStudyId: own?.caseStudyId ?? '',
    file: aFile(panel, '历下.docx', await aText('济南市历下区的示例欧阳说：历下人做得好。')),
  });
  await masked(panel, lixia);
  await client.judging.beginBlind({ selectionId });
  const { folder } = await withPacks(panel, { paper: 'docx' });
  const parts = await partsIn(folder);
  expect(parts.some(({ name }) => name.endsWith('docProps/core.xml'))).toBe(true);

  const organizations = await client.organizations.list({});
  const places = organizations.filter(({ kind }) => kind === 'county' || kind === 'city');
  const words = new Set([
    '示例欧阳',
    // 示例甲 sits at this laptop, and is not the author of anything
    '示例甲',
    ...places.flatMap(({ name }) => [name, name.replace(PLACE_ENDING, '')]),
    ...nominations.flatMap(({ id, caseStudyId, countyId }) => [id, caseStudyId, countyId]),
  ]);
  const found = [...words]
    .filter((word) => word.length > 1)
    .flatMap((word) =>
      parts.filter(({ text }) => text.includes(word)).map(({ name }) => `${word}: ${name}`),
    );
  expect(found).toEqual([]);
  const properties = parts.filter(({ name }) => name.includes('docProps/'));
  for (const { text } of properties) expect(text).not.toMatch(/<(dc:creator|Company|Manager)>[^<]/);
  // What must be there is: the words, masked, and the code at the top of each page.
  const reading = parts.filter(({ name }) => name.includes('盲评材料'));
  expect(reading.some(({ text }) => text.includes('做得好'))).toBe(true);
  expect(
    reading.some(({ name, text }) => /header\d+\.xml$/.test(name) && text.includes('01')),
  ).toBe(true);
});
