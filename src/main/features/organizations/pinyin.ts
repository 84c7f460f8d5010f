import { createRequire } from 'node:module';
import readings from './placeNameReadings.json';

type Library = typeof import('pinyin-pro');

const load = createRequire(import.meta.url);
let library: Library | undefined;

/** The dictionary, place names read as their people do; loaded when first asked, not at every start. */
export function pinyinLibrary(): Library {
  if (library) return library;
  library = load('pinyin-pro') as Library;
  library.customPinyin(readings);
  return library;
}
