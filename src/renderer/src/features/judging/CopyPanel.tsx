import { masked } from '@shared/blinding/masks';
import type { BlindCopy } from '@shared/judging/contract';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { useAction } from '../../ui/actions';
import { keysText } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { CopyText } from './CopyText';
import { MaskList } from './MaskList';
import { useCopyDraft } from './useCopyDraft';

const CONFIRM = 'mod+Enter';
const MASK = 'm';

type Props = { copy: BlindCopy; canEdit: boolean; onNext: () => void };

/** One blind copy in the making: the text, what is masked, what is suggested; then on to the next. */
export function CopyPanel({ copy, canEdit, onNext }: Props) {
  const { t } = useTranslation('judging');
  const notice = useNotice();
  const draft = useCopyDraft(copy);
  const confirm = useCommand(api.judging.confirmBlindCopy);
  const [selected, setSelected] = useState('');
  const [isBlind, setBlind] = useState(!canEdit);
  const blindTitle = masked(draft.title, draft.masks);
  const canMask = canEdit && selected !== '' && selected.length <= 100 && !/\n/.test(selected);

  const maskSelected = () => {
    draft.mask([{ term: selected, replacement: t('copies.anything') }]);
    setSelected('');
  };
  const save = () =>
    confirm.mutate(
      {
        nominationId: copy.nominationId,
        title: draft.title,
        masks: draft.masks.filter(({ replacement }) => replacement.trim() !== ''),
        leftReadable: [...draft.left].slice(0, 50),
      },
      {
        onSuccess: () => {
          notice.success(t('copies.confirmed'));
          onNext();
        },
        onError: notice.error,
      },
    );
  useAction({
    id: 'judging.confirmCopy',
    label: t('copies.confirm'),
    keys: CONFIRM,
    enabled: canEdit && !confirm.isPending,
    run: save,
  });
  useAction({
    id: 'judging.maskSelected',
    label: t('copies.maskSelected'),
    keys: MASK,
    enabled: canMask,
    run: maskSelected,
  });

  const open = draft.open.map(({ term, replacement }) => ({ term, replacement }));
  return (
    <section className="copy-panel" aria-label={t('copies.panel')}>
      <div className="copy-bar">
        <Segmented
          size="small"
          value={isBlind ? 'blind' : 'marked'}
          onChange={(view) => setBlind(view === 'blind')}
          options={(['marked', 'blind'] as const).map((value) => ({
            value,
            label: t(`copies.view.${value}`),
          }))}
        />
        <span className={`judging-${copy.state}`}>{t(`copyState.${copy.state}`)}</span>
        {draft.readable.length > 0 ? (
          <span className="judging-bad" role="status">
            {t('copies.readable', { names: draft.readable.slice(0, 4).join(' ') })}
          </span>
        ) : null}
        <div className="judging-end">
          <Button size="small" disabled={!canMask} onClick={maskSelected}>
            {t('copies.maskSelected')} <kbd>M</kbd>
          </Button>
          <Button
            type="primary"
            size="small"
            disabled={!canEdit}
            loading={confirm.isPending}
            title={keysText(CONFIRM)}
            onClick={save}
          >
            {t('copies.confirm')} {keysText(CONFIRM)}
          </Button>
        </div>
      </div>
      <div className="copy-heading">
        <span>{t('copies.title')}</span>
        <Input
          size="small"
          aria-label={t('copies.title')}
          value={draft.title}
          maxLength={200}
          disabled={!canEdit}
          onChange={(event) => draft.setTitle(event.target.value)}
        />
        {blindTitle === draft.title ? null : (
          <span className="judging-soft">{t('copies.blindTitle', { title: blindTitle })}</span>
        )}
      </div>
      <div className="copy-body">
        <CopyText blocks={copy.blocks} draft={draft} isBlind={isBlind} onSelect={setSelected} />
        <aside className="copy-side" aria-label={t('copies.masks')}>
          <div className="copy-all">
            <span className="judging-soft">
              {t('copies.count', { masked: draft.masks.length, open: draft.open.length })}
            </span>
            <Button
              size="small"
              disabled={!canEdit || open.length === 0}
              onClick={() => draft.mask(open)}
            >
              {t('copies.maskAll')}
            </Button>
            <Button
              size="small"
              disabled={!canEdit || open.length === 0}
              onClick={() => draft.leave(open.map(({ term }) => term))}
            >
              {t('copies.leaveAll')}
            </Button>
          </div>
          <MaskList copy={copy} draft={draft} canEdit={canEdit} />
        </aside>
      </div>
    </section>
  );
}
