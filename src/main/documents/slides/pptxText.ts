import type { Part, Parts } from './parts';
import {
  childNamed,
  childrenNamed,
  descend,
  elementsNamed,
  localName,
  relationId,
  type XmlElement,
} from './xml';

/** Placeholders that repeat the same on every page and say nothing. */
const FURNITURE = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']);
const TITLES = new Set(['title', 'ctrTitle']);

/** A shape's words, with what decides whether they are the page's title. */
type Block = { placeholder: string; lines: string[]; size: number; top: number };

/** Title and text of a page. Without a title placeholder the largest, then topmost line is the title. */
export async function wordsOf(slide: Part, parts: Parts): Promise<{ title: string; text: string }> {
  const tree = descend(slide.xml, 'cSld', 'spTree');
  const blocks: Block[] = [];
  if (tree) await gather(tree, slide, parts, blocks);
  const written = blocks.filter(({ lines }) => lines.length > 0);
  const named = written.find(({ placeholder }) => TITLES.has(placeholder));
  if (named) {
    const rest = written.filter((block) => block !== named);
    return { title: named.lines.join(' '), text: rest.flatMap(({ lines }) => lines).join('\n') };
  }
  const [largest] = [...written].sort((a, b) => b.size - a.size || a.top - b.top);
  const text = written.flatMap((block) => (block === largest ? block.lines.slice(1) : block.lines));
  return { title: largest?.lines[0] ?? '', text: text.join('\n') };
}

/** The speaker's notes of a page. */
export function notesOf(notes: Part | undefined): string {
  const shapes = elementsNamed(notes?.xml, 'sp');
  return shapes
    .filter((shape) => placeholderOf(shape) === 'body')
    .flatMap((shape) => linesOf(childNamed(shape, 'txBody')))
    .join('\n');
}

async function gather(tree: XmlElement, slide: Part, parts: Parts, blocks: Block[]): Promise<void> {
  for (const child of tree.children) {
    switch (localName(child)) {
      case 'sp': {
        const placeholder = placeholderOf(child);
        if (FURNITURE.has(placeholder)) break;
        const body = childNamed(child, 'txBody');
        blocks.push({
          placeholder,
          lines: linesOf(body),
          size: Math.max(
            0,
            ...elementsNamed(body, 'rPr').map((run) => Number(run.attributes.sz) || 0),
          ),
          top: Number(elementsNamed(childNamed(child, 'spPr'), 'off')[0]?.attributes.y) || 0,
        });
        break;
      }
      case 'grpSp':
        await gather(child, slide, parts, blocks);
        break;
      case 'graphicFrame':
        blocks.push({
          placeholder: '',
          lines: await frameLines(child, slide, parts),
          size: 0,
          top: 0,
        });
        break;
      case 'AlternateContent': {
        // The same thing told twice, for newer and for older programs.
        const told = childNamed(child, 'Choice') ?? childNamed(child, 'Fallback');
        if (told) await gather(told, slide, parts, blocks);
        break;
      }
    }
  }
}

/** Tables by row, charts and SmartArt by their own parts. */
async function frameLines(frame: XmlElement, slide: Part, parts: Parts): Promise<string[]> {
  const graphic = descend(frame, 'graphic', 'graphicData');
  const table = childNamed(graphic, 'tbl');
  if (table) {
    return childrenNamed(table, 'tr')
      .map((row) =>
        childrenNamed(row, 'tc')
          .map((cell) => linesOf(childNamed(cell, 'txBody')).join(' '))
          .join('\t'),
      )
      .filter((line) => line.trim() !== '');
  }
  const target = async (element: XmlElement | undefined, name: string) => {
    const relation = element && slide.relations.find(({ id }) => id === relationId(element, name));
    return relation && !relation.external ? await parts.part(relation.target) : undefined;
  };
  const chart = await target(childNamed(graphic, 'chart'), 'id');
  if (chart) return chartLines(chart.xml);
  const diagram = await target(childNamed(graphic, 'relIds'), 'dm');
  return elementsNamed(diagram?.xml, 'p')
    .map((paragraph) => lineOf(paragraph))
    .filter((line) => line !== '');
}

/** A chart's title, then the names of its series and categories, each once. */
function chartLines(chart: XmlElement): string[] {
  const title = elementsNamed(descend(chart, 'chart', 'title'), 'p').map((one) => lineOf(one));
  const names = [...elementsNamed(chart, 'strCache'), ...elementsNamed(chart, 'multiLvlStrCache')]
    .flatMap((cache) => elementsNamed(cache, 'v'))
    .map(({ text }) => text.trim());
  const line = [...new Set(names)].filter((name) => name !== '').join('\t');
  return [...title, line].filter((one) => one !== '');
}

function placeholderOf(shape: XmlElement): string {
  const placeholder = descend(shape, 'nvSpPr', 'nvPr', 'ph');
  return placeholder ? (placeholder.attributes.type ?? 'body') : '';
}

const linesOf = (body: XmlElement | undefined): string[] =>
  childrenNamed(body, 'p')
    .flatMap((paragraph) => lineOf(paragraph).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A paragraph's words; a line break inside it stays one. */
function lineOf(paragraph: XmlElement): string {
  let line = '';
  for (const child of paragraph.children) {
    const name = localName(child);
    if (name === 'br') line += '\n';
    else if (name === 'r' || name === 'fld') line += childNamed(child, 't')?.text ?? '';
    else if (name === 'AlternateContent') {
      line += elementsNamed(childNamed(child, 'Fallback') ?? child, 't')
        .map(({ text }) => text)
        .join('');
    }
  }
  // PowerPoint's own mark for a soft line break.
  return line.replaceAll('_x000B_', '\n').trim();
}
