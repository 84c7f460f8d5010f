import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk, RenderJob } from '../../src/main/desk';
import { landscapePng } from '../../src/main/features/sample/decks/picture';
import { aZip } from '../documents/craft';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

export type CraftedSlide = { xml: string; rels?: string; extra?: Record<string, string> };

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const NS =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export const relation = (id: string, type: string, target: string, external = false) =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;

const relations = (list: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;

export const shape = (paragraphs: string[], placeholder = '', run = '') =>
  `<p:sp><p:nvSpPr><p:nvPr>${placeholder ? `<p:ph type="${placeholder}"/>` : ''}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs
    .map((text) => `<a:p><a:r><a:rPr>${run}</a:rPr><a:t>${text}</a:t></a:r></a:p>`)
    .join('')}</p:txBody></p:sp>`;

export const slide = (shapes: string, attributes = '', after = '') =>
  `<p:sld ${NS}${attributes}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld>${after}</p:sld>`;

/** The smallest real deck around hand-written slides. */
export function pptxParts(slides: readonly (string | CraftedSlide)[]): Record<string, string> {
  const crafted = slides.map((one) => (typeof one === 'string' ? { xml: one } : one));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'ppt/presentation.xml')),
    'ppt/presentation.xml': `<p:presentation ${NS}><p:sldIdLst>${crafted
      .map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`)
      .join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      crafted
        .map((_, index) => relation(`rId${index + 1}`, 'slide', `slides/slide${index + 1}.xml`))
        .join(''),
    ),
  };
  for (const [index, { xml, rels, extra }] of crafted.entries()) {
    parts[`ppt/slides/slide${index + 1}.xml`] = xml;
    if (rels) parts[`ppt/slides/_rels/slide${index + 1}.xml.rels`] = relations(rels);
    Object.assign(parts, extra);
  }
  return parts;
}

export const aPptx = (slides: readonly (string | CraftedSlide)[]) => aZip(pptxParts(slides));

/** A window that draws a plain picture for every page, and remembers what it was asked. */
export function aDrawingDesk(width = 1920, height = 1080) {
  const jobs: RenderJob[] = [];
  const desk = {
    async renderPages(job: RenderJob) {
      jobs.push(job);
      for (const index of job.pages) {
        const bytes = landscapePng(16, 9 + index);
        await job.onPage({ index, picture: { bytes, width, height }, missingFonts: [] });
      }
    },
  } as Partial<Desk> as Desk;
  return { desk, jobs };
}

/** A meeting with one case, and a way to import bytes as a file of that name. */
export async function aCaseForDecks(desk?: Desk) {
  const { program, client, time } = await aProgram(desk ? { desk } : {});
  // LibreOffice is installed on some machines and not on others; tests are the same on both.
  await client.settings.change({ deckRenderer: 'builtIn' });
  const meeting = await client.meetings.create(aMeetingInput as never);
  const caseStudy = await client.caseStudies.create({
    meetingId: meeting.id,
    countyId: '370323',
    title: '示例 一颗果子链起富民产业',
  });
  const folder = aFolder();
  mkdirSync(folder, { recursive: true });
  const fileFor = (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return program.handleFor(path);
  };
  return {
    program,
    client,
    time,
    meetingId: meeting.id,
    caseStudyId: caseStudy.id,
    fileFor,
    importBytes: (name: string, bytes: Uint8Array | string, signal?: AbortSignal) =>
      client.caseStudies.importDeck(
        { caseStudyId: caseStudy.id, file: fileFor(name, bytes) },
        signal ? { signal } : {},
      ),
  };
}
