import type { DeckLine, SlideLine } from '@shared/caseStudies/caseStudy';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';

type Props = { deck: DeckLine; shown: SlideLine; onNext: () => void };

/** 核对: a person says that a page, or the whole deck, is shown as its author meant it. */
export function SignOffBar({ deck, shown, onNext }: Props) {
  const { t, i18n } = useTranslation('caseStudies');
  const notice = useNotice();
  const sign = useCommand(api.caseStudies.signOff);
  const takeBack = useCommand(api.caseStudies.takeBackSignOff);
  const open = useCommand(api.caseStudies.openOriginal);
  const page = { deckId: deck.id, numbers: [shown.number] };
  const { signOff } = shown;

  const signPage = () => sign.mutate(page, { onSuccess: onNext, onError: notice.error });
  const signAll = () =>
    sign.mutate(
      { deckId: deck.id },
      {
        onSuccess: ({ signed }) => notice.success(t('signOff.doneNotice', { count: signed })),
        onError: notice.error,
      },
    );
  useAction({
    id: 'caseStudies.signOff',
    label: t('signOff.next'),
    keys: 'F4',
    enabled: deck.rendering === 'done',
    run: signPage,
  });

  return (
    <div className="case-row page-sign">
      <strong>
        {deck.signedOff
          ? `✓ ${t('signOff.done')}`
          : t('signOff.progress', { signed: deck.signedPages, count: deck.pageCount })}
      </strong>
      {signOff ? (
        <>
          <span className="page-signed">
            ✓{' '}
            {t('signOff.signed', {
              by: signOff.by || t('signOff.someone'),
              at: new Date(signOff.at).toLocaleString(i18n.language, {
                dateStyle: 'short',
                timeStyle: 'short',
              }),
            })}
          </span>
          <Button size="small" onClick={() => takeBack.mutate(page, { onError: notice.error })}>
            {t('signOff.takeBack')}
          </Button>
        </>
      ) : (
        <Button size="small" type="primary" onClick={signPage}>
          {t('signOff.next')} <kbd>F4</kbd>
        </Button>
      )}
      {deck.signedOff ? (
        <Button
          size="small"
          onClick={() =>
            takeBack.mutate(
              { deckId: deck.id },
              {
                onSuccess: () => notice.success(t('signOff.takenBack')),
                onError: notice.error,
              },
            )
          }
        >
          {t('signOff.takeBackAll')}
        </Button>
      ) : (
        <Button size="small" onClick={signAll}>
          {t('signOff.all')}
        </Button>
      )}
      <Button
        size="small"
        onClick={() => open.mutate({ deckId: deck.id }, { onError: notice.error })}
      >
        {t('signOff.openOriginal')}
      </Button>
    </div>
  );
}
