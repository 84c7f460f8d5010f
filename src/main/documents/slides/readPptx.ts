import { invalid } from '../../../shared/errors';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { deckZipLimits } from '../limits';
import { openZip } from '../zip/guard';
import { type DeckContent, type DeckPage, MAX_PAGES } from './deck';
import { type Part, type Parts, partsOf } from './parts';
import { fontsOf } from './pptxFonts';
import { marksOf } from './pptxMarks';
import { notesOf, wordsOf } from './pptxText';
import { childNamed, childrenNamed, relationId } from './xml';

/**
 * Reads the words of a .pptx: pages in the order of the show, without hidden ones. Nothing is drawn.
 * @param file the name for sentences
 * @throws AppError `documents:error.damaged | xmlEntities | zip…`, `caseStudies:error.noPages | tooManyPages`
 */
export async function readPptx(
  path: string,
  file: string,
  { signal, onProgress }: WorkOptions = {},
): Promise<DeckContent> {
  const zip = await openZip(path, deckZipLimits, { signal });
  try {
    const parts = partsOf(zip, file);
    const presentation = await mainPart(parts, file);
    const ids = childrenNamed(childNamed(presentation.xml, 'sldIdLst'), 'sldId');
    const content: DeckContent = { pages: [], hiddenPages: 0, sourceIndexes: [] };
    for (const [index, slideId] of ids.entries()) {
      throwIfCancelled(signal);
      onProgress?.({ step: 'caseStudies:step.reading', done: index, total: ids.length });
      const relation = presentation.relations.find(({ id }) => id === relationId(slideId, 'id'));
      const slide = relation && (await parts.part(relation.target));
      if (!slide) throw invalid('documents:error.damaged', { file });
      if (['0', 'false'].includes(slide.xml.attributes.show ?? '')) {
        content.hiddenPages += 1;
        continue;
      }
      if (content.pages.length >= MAX_PAGES) {
        throw invalid('caseStudies:error.tooManyPages', { file, limit: MAX_PAGES });
      }
      content.pages.push(await pageOf(slide, parts));
      content.sourceIndexes.push(index);
    }
    if (content.pages.length === 0) throw invalid('caseStudies:error.noPages', { file });
    return content;
  } finally {
    zip.close();
  }
}

async function pageOf(slide: Part, parts: Parts): Promise<DeckPage> {
  const { title, text } = await wordsOf(slide, parts);
  const layout = await parts.related(slide, '/slideLayout');
  const master = layout && (await parts.related(layout, '/slideMaster'));
  const theme = master && (await parts.related(master, '/theme'));
  return {
    title,
    text,
    notes: notesOf(await parts.related(slide, '/notesSlide')),
    marks: marksOf(slide),
    fonts: fontsOf({
      slide: slide.xml,
      layout: layout?.xml,
      master: master?.xml,
      theme: theme?.xml,
    }),
  };
}

async function mainPart(parts: Parts, file: string): Promise<Part> {
  const roots = await parts.part('');
  const path = roots?.relations.find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const presentation = path ? await parts.part(path) : undefined;
  if (!presentation) throw invalid('documents:error.damaged', { file });
  return presentation;
}
