import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../../api';
import { EmptyState } from '../../../ui/EmptyState';
import { useNotice } from '../../../ui/notice';
import { Book } from '../../casebooks/Book';
import type { PartProps } from '../partProps';
import '../../casebooks/casebooks.css';

/** Of the selected cases, or of all the cases that a meeting has. */
const OF_MEETING = 'meeting';

/** 汇编: the cases as one book. */
export function CasebookPart({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('casebooks');
  const notice = useNotice();
  const begin = useCommand(api.casebooks.begin);
  const { meetingId } = sheet;
  const ofMeeting = search.only === OF_MEETING;
  const books = useAnswer(api.casebooks.list, { meetingId }).data;
  const selectionId = ofMeeting ? null : sheet.id;
  const book = books?.find((one) => one.selectionId === selectionId);
  const hasDecided = !['call', 'blind'].includes(sheet.phase);

  const choice = (
    <Segmented
      size="small"
      aria-label={t('of.label')}
      value={ofMeeting ? OF_MEETING : 'selection'}
      options={[
        { value: 'selection', label: t('of.selection') },
        { value: OF_MEETING, label: t('of.meeting') },
      ]}
      onChange={(value) =>
        onGo({ only: value === OF_MEETING ? OF_MEETING : undefined, open: undefined })
      }
    />
  );

  if (book)
    return (
      <Book
        key={book.id}
        book={book}
        open={search.open}
        onOpen={(open) => onGo({ open })}
        choice={choice}
      />
    );
  if (!books) return null;
  return (
    <>
      <div className="casebook-bar">{choice}</div>
      <EmptyState
        title={t(ofMeeting ? 'none.meeting' : 'none.selection')}
        hint={t(ofMeeting ? 'hint.meeting' : hasDecided ? 'hint.selection' : 'hint.early')}
        action={
          <Button
            type="primary"
            loading={begin.isPending}
            disabled={!ofMeeting && !hasDecided}
            onClick={() => begin.mutate({ meetingId, selectionId }, { onError: notice.error })}
          >
            {t('begin')}
          </Button>
        }
      />
    </>
  );
}
