import { offThread, writeWhole } from '../../documents';
import type { HandlersOf } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { pageDocument, pageWords, pageWorkbook } from './page';
import { figuresOf, meetingRow, trendOf } from './read';
import { radarOf } from './readRadar';
import { rollOverOperations } from './rollOver';

export const figureOperations: HandlersOf<'figures'> = {
  show: (db, asked, { today }) => figuresOf(db, asked, today),
  trend: (db, asked, { today }) => trendOf(db, asked, today),
  radar: (db, asked, { today }) => radarOf(db, asked, today),
  ...rollOverOperations,

  async exportPage({ edition, format, target, ...asked }, work) {
    const path = work.pathOf(target);
    const meeting = meetingRow(work.read, asked.meetingId);
    const page = {
      meeting,
      houseStyle: houseStyleOf(work.read, meeting.houseStyle),
      figures: figuresOf(work.read, asked, work.today),
      trend: trendOf(work.read, asked, work.today),
      edition,
      words: pageWords(work.read),
    };
    const options = { signal: work.signal };
    const bytes =
      format === 'xlsx'
        ? await offThread('writeWorkbook', pageWorkbook(page), options)
        : await offThread('officialDocument', pageDocument(page), options);
    await writeWhole(path, bytes);
    return { groups: page.figures.groups.city.length };
  },
};
