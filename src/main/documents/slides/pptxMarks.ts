import type { PageMark } from './deck';
import type { Part } from './parts';
import { everyElement, localName } from './xml';

const GRAPHICS: [fragment: string, detail: string][] = [
  ['/diagram', 'smartArt'],
  ['/ole', 'ole'],
  ['/chartex', 'newChart'],
  ['/chart', 'chart'],
  ['model3d', 'model3d'],
];

/** What on this page moves, sounds or needs another program. */
export function marksOf(slide: Part): PageMark[] {
  const marks: PageMark[] = [];
  const mark = (kind: PageMark['kind'], detail: string) => {
    if (!marks.some((one) => one.kind === kind && one.detail === detail)) {
      marks.push({ kind, detail });
    }
  };
  for (const { type, external } of slide.relations) {
    const media = /\/(video|audio|media)$/.exec(type)?.[1];
    if (media === 'video' || media === 'audio') mark(external ? 'linkedMedia' : 'media', media);
    if (external && type.endsWith('/image')) mark('linkedMedia', 'image');
  }
  for (const element of everyElement(slide.xml)) {
    switch (localName(element)) {
      case 'transition':
        mark('animation', 'transition');
        break;
      // A video brings a timing of its own; only effects on shapes are animation.
      case 'cTn':
        if (element.attributes.presetClass && element.attributes.presetClass !== 'mediacall') {
          mark('animation', 'animation');
        }
        break;
      case 'graphicData': {
        const uri = element.attributes.uri ?? '';
        const found = GRAPHICS.find(([fragment]) => uri.includes(fragment));
        if (found) mark('unsupported', found[1]);
        break;
      }
      case 'model3d':
        mark('unsupported', 'model3d');
        break;
      case 'contentPart':
        mark('unsupported', 'ink');
        break;
    }
  }
  return marks;
}
