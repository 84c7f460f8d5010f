import { refused } from '@shared/errors';
import { offThread, pageNumberFooter, printPage, writeWhole } from '../../documents';
import type { HandlersOf } from '../../operation';
import { meetingStyle } from './judgePack';
import { wholeOf } from './whole';
import { wholePaper } from './wholePaper';
import { wholeWorkbook } from './wholeWorkbook';

export const wholeSheetOperations: Pick<HandlersOf<'scoreSheets'>, 'exportSheet'> = {
  async exportSheet({ selectionId, format, target }, work) {
    const whole = wholeOf(work.read, selectionId, work);
    const done = { nominations: whole.lines.length, judges: whole.judges.length };
    const { signal, desk } = work;
    if (format === 'xlsx') {
      const bytes = await offThread('writeWorkbook', wholeWorkbook(whole), { signal });
      await writeWhole(work.pathOf(target), bytes);
      return done;
    }
    if (format === 'pdf' && !desk) throw refused('papers:error.pdfNeedsWindow');
    const spec = wholePaper(whole, meetingStyle(work.read, whole.sheet.meetingId));
    const bytes =
      format === 'pdf' && desk
        ? await desk.printPdf(printPage(spec), { landscape: true, footer: pageNumberFooter(spec) })
        : await offThread('officialDocument', spec, { signal });
    await writeWhole(work.pathOf(target), bytes);
    return done;
  },
};
