import type { Edition } from '@shared/issues/contract';
import type { BatchPaper } from '@shared/supervision/supervision';
import { Button, Checkbox, Drawer, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';

type Props = {
  meetingId: string;
  paper: BatchPaper;
  onClose: () => void;
  /** none named: all */
  onWrite: (edition: Edition, organizationIds: string[]) => void;
};

/** Who gets the papers of a batch; all of them until somebody is left out. */
export function ChooseRecipients({ meetingId, paper, onClose, onWrite }: Props) {
  const { t } = useTranslation('supervision');
  const recipients = useAnswer(api.supervision.recipients, { meetingId, paper }).data;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [sought, setSought] = useState('');
  const [edition, setEdition] = useState<Edition>('internal');
  const all = recipients ?? [];
  const shown = all.filter(({ organizationName }) => organizationName.includes(sought.trim()));
  const chosen = all.filter(({ organizationId }) => !left.has(organizationId));

  function put(ids: readonly string[], isIn: boolean): void {
    const next = new Set(left);
    for (const id of ids) {
      if (isIn) next.delete(id);
      else next.add(id);
    }
    setLeft(next);
  }
  const ids = shown.map(({ organizationId }) => organizationId);

  return (
    <Drawer open onClose={onClose} size={420} title={t(`issue.${paper}`)}>
      <form
        className="supervision-choose"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length === 0) return;
          onWrite(
            edition,
            chosen.length === all.length ? [] : chosen.map(({ organizationId }) => organizationId),
          );
        }}
      >
        <Radio.Group
          aria-label={t('choose.edition')}
          value={edition}
          onChange={({ target }) => setEdition(target.value)}
          options={(['internal', 'public'] as const).map((value) => ({
            value,
            label: t(`edition.${value}`),
          }))}
        />
        {recipients?.length === 0 ? <p>{t('nothing')}</p> : null}
        {all.length > 8 ? (
          <Input
            allowClear
            placeholder={t('choose.seek')}
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
        ) : null}
        {all.length > 1 ? (
          <div className="supervision-choose-all">
            <Button size="small" onClick={() => put(ids, true)}>
              {t('choose.all')}
            </Button>
            <Button size="small" onClick={() => put(ids, false)}>
              {t('choose.none')}
            </Button>
          </div>
        ) : null}
        <ul aria-label={t('choose.recipients')}>
          {shown.map(({ organizationId, organizationName, matters }) => (
            <li key={organizationId}>
              <Checkbox
                checked={!left.has(organizationId)}
                onChange={({ target }) => put([organizationId], target.checked)}
              >
                {organizationName}
              </Checkbox>
              <span>{t('choose.matters', { count: matters })}</span>
            </li>
          ))}
        </ul>
        <Button type="primary" htmlType="submit" disabled={chosen.length === 0}>
          {t('choose.write', { count: chosen.length })}
        </Button>
      </form>
    </Drawer>
  );
}
