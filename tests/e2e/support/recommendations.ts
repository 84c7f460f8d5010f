import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { aZip } from '../../documents/craft';
import { openPack } from './office';

/** What a city writes into one row of its pack, and the files that it puts beside. */
export type Recommended = {
  county: string;
  title: string;
  field?: string;
  order?: number | string;
  summary?: string;
  leadUnit?: string;
  contact?: string;
  phone?: string;
  /** the bytes; the name is written into the row */
  text?: Uint8Array;
  deck?: Uint8Array;
  form?: Uint8Array;
};

const heads = {
  order: '推荐排序',
  county: '县（市、区）',
  title: '案例标题',
  field: '领域',
  summary: '内容摘要',
  leadUnit: '报送单位',
  contact: '联系人',
  phone: '联系电话',
} as const;

const files = {
  text: { head: '文稿文件名', home: '文稿', ending: 'docx' },
  deck: { head: '演示文稿文件名', home: '演示文稿', ending: 'pptx' },
  form: { head: '盖章推荐表文件名', home: '盖章推荐表', ending: 'pdf' },
} as const;

/** The newest workbook in a city's folder. */
export function workbookIn(folder: string): string {
  const name = readdirSync(folder)
    .filter((each) => each.endsWith('.xlsx'))
    .toSorted()
    .at(-1);
  if (!name) throw new Error(`${folder}: no workbook`);
  return join(folder, name);
}

/** Fills a city's pack in, where it lies: row after row from `from`, with files in their folders. */
export async function recommend(
  folder: string,
  recommended: readonly Recommended[],
  from = 1,
): Promise<void> {
  const path = workbookIn(folder);
  const pack = await openPack(path);
  for (const [at, one] of recommended.entries()) {
    const row = from + at;
    for (const key of Object.keys(heads) as (keyof typeof heads)[])
      if (one[key] !== undefined) pack.type(row, heads[key], String(one[key]));
    for (const key of Object.keys(files) as (keyof typeof files)[]) {
      const bytes = one[key];
      if (!bytes) continue;
      const { head, home, ending } = files[key];
      const name = `${row} ${one.title}.${ending}`;
      mkdirSync(join(folder, home), { recursive: true });
      writeFileSync(join(folder, home, name), bytes);
      pack.type(row, head, name);
    }
  }
  await pack.save(path);
}

/** Of about `characters` characters in the three parts that a call asks for. */
export async function aCaseText(title: string, characters = 60): Promise<Uint8Array> {
  const sentence = `${title}：示例县以链长制抓产业，一件事一张清单。`;
  const body = sentence.repeat(Math.max(1, Math.ceil(characters / 3 / sentence.length)));
  const children = ['基本情况', '主要做法', '成效'].flatMap((part) => [
    new Paragraph({ text: part, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(body),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A scan as an office sends it: enough of a .pdf to be one. */
export const aScan = (title: string): Uint8Array =>
  Buffer.from(
    `%PDF-1.4\n% 示例 ${title}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  );

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NS = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

/** The smallest deck there is: one page that bears the title. */
export const aSmallDeck = (title: string): Promise<Uint8Array> =>
  aZip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="ppt/presentation.xml"/></Relationships>`,
    'ppt/presentation.xml': `<p:presentation ${NS}><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/slide" Target="slides/slide1.xml"/></Relationships>`,
    'ppt/slides/slide1.xml': `<p:sld ${NS}><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>${title}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
  });
