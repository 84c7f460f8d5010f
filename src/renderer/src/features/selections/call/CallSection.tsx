import type { SelectionSheet } from '@shared/selections/contract';
import { useTranslation } from 'react-i18next';
import { Facts, Section } from './Section';
import { useDaysLeft } from './useDaysLeft';

/** Name, fields, date, length, parts and what must come along. */
export function CallSection({ sheet, onEdit }: { sheet: SelectionSheet; onEdit: () => void }) {
  const { t } = useTranslation('selections');
  const daysLeft = useDaysLeft();
  const { name, fields, dueDate, fewestCharacters, mostCharacters, parts } = sheet;
  const needed = [
    sheet.needsStamp && t('material.stampedForm'),
    sheet.needsDeck && t('call.deck'),
  ].filter(Boolean);
  const none = t('call.notSet');
  return (
    <Section title={t('call.section')} editLabel={t('call.editCall')} onEdit={onEdit}>
      <Facts
        facts={[
          [t('name'), name],
          [t('call.dueDate'), dueDate ? <Due date={dueDate} left={daysLeft(dueDate)} /> : none],
          [t('call.fields'), fields.length > 0 ? fields.join(t('call.comma')) : t('call.anyField')],
          [
            t('call.length'),
            fewestCharacters === null && mostCharacters === null
              ? t('call.anyLength')
              : t(
                  fewestCharacters === null
                    ? 'call.lengthMost'
                    : mostCharacters === null
                      ? 'call.lengthFewest'
                      : 'call.lengthBoth',
                  { fewest: fewestCharacters, most: mostCharacters },
                ),
          ],
          [
            t('call.parts'),
            parts.length > 0 ? parts.map(({ id }) => id).join(t('call.comma')) : t('call.anyParts'),
          ],
          [t('call.needed'), needed.length > 0 ? needed.join(t('call.comma')) : t('call.textOnly')],
        ]}
      />
    </Section>
  );
}

function Due({ date, left }: { date: string; left: string }) {
  return (
    <>
      {date} <b>{left}</b>
    </>
  );
}
