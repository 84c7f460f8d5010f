import {
  buildPresentation,
  PptxViewer,
  parseZipLazyMedia,
  RECOMMENDED_ZIP_LIMITS,
} from '@aiden0z/pptx-renderer';
import type { Book } from './book';
import { isInstalled } from './fonts';

/** A frame or two for layout and canvas charts to be painted. */
const frames = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((next) => requestAnimationFrame(next));
};

/** Draws slides as HTML; main takes the picture. */
export async function openPptx(bytes: ArrayBuffer, width: number): Promise<Book> {
  const sheet = document.getElementById('sheet');
  if (!sheet) throw new Error('workshop.html has no sheet');
  const viewer = new PptxViewer(document.createElement('div'), {
    pdfjs: false,
  });
  const files = await parseZipLazyMedia(bytes, RECOMMENDED_ZIP_LIMITS);
  viewer.load(buildPresentation(files, { lazySlides: true }));
  let shown: { dispose(): void } | null = null;
  return {
    pages: viewer.slideCount,
    async draw(index, fonts) {
      shown?.dispose();
      sheet.replaceChildren();
      const scale = width / viewer.slideWidth;
      sheet.style.width = `${width}px`;
      sheet.style.height = `${Math.round(viewer.slideHeight * scale)}px`;
      const handle = viewer.renderSlideToContainer(index, sheet, scale);
      const missingFonts = fonts.filter((font) => !isInstalled(font));
      if (!handle) return { bytes: null, width: 0, height: 0, missingFonts };
      shown = handle;
      await handle.ready;
      await document.fonts.ready;
      const pictures = [...sheet.querySelectorAll('img')];
      await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
      await frames(3);
      return {
        bytes: null,
        width: Math.round(viewer.slideWidth),
        height: Math.round(viewer.slideHeight),
        missingFonts,
      };
    },
  };
}
