import { createRequire } from 'node:module';
import type PptxGenJS from 'pptxgenjs';
import type { SampleOutline, SampleSlide } from './outline';
import { landscapePng } from './picture';
import { steadyZip } from './steadyZip';

/** Its ES module is not marked as one, and the Node inside Electron 33 then refuses to import it. */
const Deck = createRequire(import.meta.url)('pptxgenjs') as typeof PptxGenJS;

/** Inches; 13.33 × 7.5 is a 16:9 page. */
const PAGE = { width: 13.33, height: 7.5 };
const LEFT = 0.7;
const WIDTH = PAGE.width - 2 * LEFT;
const FONT = '微软雅黑';
const INK = '222222';

/** A deck as an office would make it: masters with title bars, native table and chart, notes. */
export async function samplePptx(outline: SampleOutline): Promise<Buffer> {
  const deck = new Deck();
  deck.defineLayout({ name: 'WIDE', ...PAGE });
  deck.layout = 'WIDE';
  deck.title = outline.caseTitle;
  deck.author = '示例';
  deck.company = '示例';
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMasters(deck, outline.colour);
  for (const slide of outline.slides) addSlide(deck, slide, outline.colour);
  const bytes = (await deck.write({ outputType: 'nodebuffer' })) as Buffer;
  return await steadyZip(bytes);
}

function defineMasters(deck: PptxGenJS, colour: string): void {
  const title = {
    name: 'title',
    type: 'title' as const,
    x: LEFT,
    w: WIDTH,
    margin: 0,
    fontFace: FONT,
  };
  deck.defineSlideMaster({
    title: 'COVER',
    background: { color: colour },
    objects: [
      {
        placeholder: {
          options: {
            ...title,
            y: 2.3,
            h: 1.4,
            align: 'center',
            fontSize: 48,
            bold: true,
            color: 'FFFFFF',
          },
          text: '',
        },
      },
    ],
  });
  deck.defineSlideMaster({
    title: 'PAGE',
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: PAGE.width, h: 1.15, fill: { color: colour } } },
      {
        placeholder: {
          options: {
            ...title,
            y: 0.15,
            h: 0.85,
            align: 'left',
            valign: 'middle',
            fontSize: 32,
            bold: true,
            color: 'FFFFFF',
          },
          text: '',
        },
      },
      {
        text: {
          text: '示例',
          options: { x: 11.8, y: 7, w: 0.9, h: 0.3, fontSize: 12, color: '888888', align: 'right' },
        },
      },
    ],
    slideNumber: { x: LEFT, y: 7, fontSize: 12, color: '888888' },
  });
}

function addSlide(deck: PptxGenJS, slide: SampleSlide, colour: string): void {
  const page = deck.addSlide({ masterName: slide.kind === 'cover' ? 'COVER' : 'PAGE' });
  page.addText(slide.title, { placeholder: 'title' });
  page.addNotes(slide.notes);
  switch (slide.kind) {
    case 'cover':
      page.addText(slide.subtitle, {
        x: LEFT,
        y: 4,
        w: WIDTH,
        h: 0.7,
        align: 'center',
        fontSize: 26,
        color: 'FFFFFF',
        fontFace: FONT,
      });
      break;
    case 'points':
      page.addText(
        slide.points.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
        {
          x: LEFT,
          y: 1.6,
          w: WIDTH,
          h: 5,
          fontSize: 28,
          color: INK,
          fontFace: FONT,
          valign: 'top',
          paraSpaceAfter: 16,
        },
      );
      break;
    case 'table':
      addTable(page, slide, colour);
      break;
    case 'chart':
      page.addChart(
        deck.ChartType.bar,
        slide.series.map(({ name, values }) => ({ name, labels: slide.years, values })),
        {
          x: LEFT,
          y: 1.5,
          w: WIDTH,
          h: 5.3,
          barDir: 'col',
          barGapWidthPct: 60,
          chartColors: [colour, 'D98E04', '6C8EAD'].slice(0, slide.series.length),
          dataLabelFormatCode: '0.0',
          showLegend: true,
          legendPos: 'b',
          legendFontSize: 18,
          showValue: true,
          dataLabelFontSize: 16,
          catAxisLabelFontSize: 18,
          valAxisLabelFontSize: 16,
          showValAxisTitle: true,
          valAxisTitle: slide.unit,
          valAxisTitleFontSize: 16,
        },
      );
      break;
    case 'picture': {
      const picture = landscapePng(960, 440).toString('base64');
      page.addImage({
        data: `image/png;base64,${picture}`,
        x: 1.4,
        y: 1.5,
        w: 10.5,
        h: 4.8,
        altText: slide.caption,
      });
      page.addText(slide.caption, {
        x: LEFT,
        y: 6.35,
        w: WIDTH,
        h: 0.5,
        align: 'center',
        fontSize: 18,
        color: INK,
        fontFace: FONT,
      });
      break;
    }
  }
}

function addTable(
  page: PptxGenJS.Slide,
  { head, rows }: Extract<SampleSlide, { kind: 'table' }>,
  colour: string,
): void {
  const rowHeight = 0.85;
  const heads = head.map((text) => ({
    text,
    options: { bold: true, color: 'FFFFFF', fill: { color: colour } },
  }));
  const body = rows.map((row) => row.map((text) => ({ text })));
  page.addTable([heads, ...body], {
    x: LEFT,
    y: 1.7,
    w: WIDTH,
    h: rowHeight * (rows.length + 1),
    rowH: rowHeight,
    fontSize: 22,
    fontFace: FONT,
    color: INK,
    valign: 'middle',
    border: { type: 'solid', pt: 1, color: 'BBBBBB' },
  });
}
