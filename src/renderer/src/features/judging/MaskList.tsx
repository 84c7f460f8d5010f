import type { BlindCopy } from '@shared/judging/contract';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CopyDraft } from './useCopyDraft';

type Props = { copy: BlindCopy; draft: CopyDraft; canEdit: boolean };

/** Everything suggested, with why, and everything masked by hand: each to take or to leave. */
export function MaskList({ copy, draft, canEdit }: Props) {
  const { t } = useTranslation('judging');
  const suggested = new Set(copy.suggestions.map(({ term }) => term));
  const byHand = draft.masks.filter(({ term }) => !suggested.has(term));
  const replacementOf = (term: string) =>
    draft.masks.find((mask) => mask.term === term)?.replacement;
  const line = (term: string, why: string, offered: string, canLeave: boolean) => {
    const replacement = replacementOf(term);
    const isLeft = draft.left.has(term);
    return (
      <li key={term} className={replacement === undefined && !isLeft ? 'mask-open' : undefined}>
        <div>
          <b className={replacement === undefined ? '' : 'mask-taken'}>{term}</b>
          <span className="judging-soft"> {why}</span>
        </div>
        <div className="mask-acts">
          {replacement === undefined ? (
            <>
              {isLeft ? <span className="judging-soft">{t('copies.left')}</span> : null}
              <Button
                size="small"
                disabled={!canEdit}
                aria-label={t('copies.maskOf', { term })}
                onClick={() => draft.mask([{ term, replacement: offered }])}
              >
                {t('copies.mask')}
              </Button>
              {canLeave && !isLeft ? (
                <Button
                  size="small"
                  type="text"
                  disabled={!canEdit}
                  aria-label={t('copies.leaveOf', { term })}
                  onClick={() => draft.leave([term])}
                >
                  {t('copies.leave')}
                </Button>
              ) : null}
            </>
          ) : (
            <>
              <Input
                size="small"
                className="mask-replacement"
                value={replacement}
                maxLength={100}
                disabled={!canEdit}
                aria-label={t('copies.replacementOf', { term })}
                onChange={(event) => draft.replace(term, event.target.value)}
              />
              <Button
                size="small"
                type="text"
                disabled={!canEdit}
                aria-label={t('copies.unmaskOf', { term })}
                onClick={() => draft.reopen(term)}
              >
                {t('copies.unmask')}
              </Button>
            </>
          )}
        </div>
      </li>
    );
  };
  return (
    <ul className="mask-list" aria-label={t('copies.masks')}>
      {byHand.map(({ term, replacement }) => line(term, t('why.byHand'), replacement, false))}
      {copy.suggestions.map(({ term, kind, why, times, replacement }) =>
        line(
          term,
          t('why.line', { why: t(`why.${why}`, { kind: t(`kind.${kind}`) }), times }),
          replacement,
          why !== 'own' || term.length < 3,
        ),
      )}
    </ul>
  );
}
