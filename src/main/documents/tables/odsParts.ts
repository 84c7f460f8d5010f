import { invalid } from '../../../shared/errors';
import { MB, tableLimits } from '../limits';
import type { GuardedZip } from '../zip/guard';
import { zipBuffers } from '../zip/write';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * Rows and columns that are repeated in print or folded away lie one level deeper, where the parser
 * does not look: it would leave them out and put every merged area below them into a wrong place.
 */
const WRAPPERS =
  /<\/?table:(?:table-header-rows|table-rows|table-row-group|table-header-columns|table-columns|table-column-group)\b[^>]*>/g;
/** What somebody noted at a cell is not what stands in it. */
const NOTES = /<office:annotation\b[^>]*>[\s\S]*?<\/office:annotation>/g;
const HIDDEN_STYLE =
  /<style:style style:name="([^"]+)"[^>]*style:family="table"[^>]*>\s*<style:table-properties[^>]*table:display="false"/g;
const TABLE = /<table:table\s[^>]*>/g;

/**
 * An .ods as the parser can read it whole, and which of its sheets, by their place, are hidden.
 * @throws AppError `damaged`, `password`, `fileTooLarge`
 */
export async function plainSpreadsheet(
  zip: GuardedZip,
  file: string,
): Promise<{ bytes: Buffer; hidden: boolean[] }> {
  const content = zip.entries.find(({ name }) => name === CONTENT);
  if (!content) throw invalid('documents:error.damaged', { file });
  if (content.bytes > tableLimits.xmlBytes) {
    throw invalid('documents:error.fileTooLarge', { file, limitMb: tableLimits.xmlBytes / MB });
  }
  if (zip.has(MANIFEST) && (await zip.read(MANIFEST)).includes('encryption-data'))
    throw invalid('documents:error.password', { file });
  const xml = (await zip.read(CONTENT)).toString('utf8').replace(NOTES, '').replace(WRAPPERS, '');
  const hiddenStyles = new Set(Array.from(xml.matchAll(HIDDEN_STYLE), ([, name]) => name));
  const hidden = Array.from(xml.matchAll(TABLE), ([tag]) =>
    hiddenStyles.has(/table:style-name="([^"]+)"/.exec(tag)?.[1] ?? ''),
  );
  const mimetype = await zip.read('mimetype');
  const bytes = await zipBuffers(
    [
      ['mimetype', mimetype],
      [CONTENT, Buffer.from(xml, 'utf8')],
    ],
    false,
  );
  return { bytes, hidden };
}
