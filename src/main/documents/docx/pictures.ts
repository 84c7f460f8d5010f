import { escapeXml } from './written';

const EMU_PER_MM = 36_000;
/** Numbers of drawings that the library does not come to. */
const FIRST_DRAWING = 1_000_000;

type Part = { id: string; name: string; bytes: Buffer };

/** The pictures of one Word file that are written with its text; equal ones once. */
export class Pictures {
  readonly #parts = new Map<string, Part>();
  #drawings = 0;

  get parts(): Part[] {
    return [...this.#parts.values()];
  }

  /**
   * A run with a square PNG.
   * @param key the same for the same picture
   */
  run(key: string, png: () => Buffer, sideMm: number, description: string): string {
    let part = this.#parts.get(key);
    if (!part) {
      const number = this.#parts.size + 1;
      part = { id: `rIdPicture${number}`, name: `picture${number}.png`, bytes: png() };
      this.#parts.set(key, part);
    }
    this.#drawings += 1;
    const side = Math.round(sideMm * EMU_PER_MM);
    const text = escapeXml(description);
    return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${side}" cy="${side}"/><wp:effectExtent t="0" r="0" b="0" l="0"/><wp:docPr id="${FIRST_DRAWING + this.#drawings}" name="${text}" descr="${text}" title="${text}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="${part.id}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  }
}
