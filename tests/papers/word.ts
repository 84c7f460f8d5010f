import { openZip, packageZipLimits } from '../../src/main/documents';

export async function wordXml(path: string, part = 'word/document.xml'): Promise<string> {
  const zip = await openZip(path, packageZipLimits);
  try {
    return (await zip.read(part)).toString('utf8');
  } finally {
    zip.close();
  }
}

/** Names on a folded card's far face stand in an attribute; they count as text. */
export async function wordText(path: string): Promise<string> {
  const xml = await wordXml(path);
  return xml
    .replace(/<v:textpath[^>]* string="([^"]*)"[^>]*>/g, '$1')
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}
