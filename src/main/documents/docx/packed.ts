import { Document, type IPropertiesOptions, Packer } from 'docx';
import { unzipBuffer } from '../zip/read';
import { zipBuffers } from '../zip/write';
import type { Pictures } from './pictures';
import { PLACES, Written } from './written';

const TEXT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** The bytes of a .docx: the library's parts, with what was written as XML put into its places. */
export async function packed(options: IPropertiesOptions, pictures?: Pictures): Promise<Buffer> {
  const written = options.sections
    .flatMap(({ children }) => children)
    .filter((child) => child instanceof Written);
  const images = pictures?.parts ?? [];
  const parts = await unzipBuffer(await Packer.toBuffer(new Document(options)));
  const change = (name: string, by: (xml: string) => string) => {
    const bytes = parts.get(name);
    if (!bytes) throw new Error(`no ${name} in a Word file`);
    parts.set(name, Buffer.from(by(bytes.toString('utf8'))));
  };
  if (written.length > 0) {
    let at = 0;
    change(TEXT, (xml) => xml.replace(PLACES, () => written[at++]?.xml ?? ''));
  }
  if (images.length > 0) {
    const relations = images.map(
      ({ id, name }) => `<Relationship Id="${id}" Type="${IMAGE}" Target="media/${name}"/>`,
    );
    change(RELATIONS, (xml) =>
      xml.replace('</Relationships>', () => `${relations.join('')}</Relationships>`),
    );
  }
  for (const { name, bytes } of images) parts.set(`word/media/${name}`, bytes);
  // Pictures are packed already.
  return zipBuffers(parts, (name) => !name.endsWith('.png'));
}
