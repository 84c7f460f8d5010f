import type { Topic } from '@shared/issues/issue';
import { Button, Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

type Props = { meetingId: string; onShow: () => void };

/** 往届结转: what this meeting takes over from earlier ones, each line with its reason. */
export function RollOver({ meetingId, onShow }: Props) {
  const { t } = useTranslation('figures');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('rollOver.open')}</Button>
      <Drawer
        title={t('rollOver.title')}
        size="large"
        open={isOpen}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <Proposal meetingId={meetingId} onShow={onShow} />
      </Drawer>
    </>
  );
}

function Proposal({ meetingId, onShow }: Props) {
  const { t } = useTranslation(['figures', 'issues']);
  const notice = useNotice();
  const rollOver = useCommand(api.figures.rollOver);
  const proposal = useAnswer(api.figures.proposeRollOver, { meetingId }).data;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [topics, setTopics] = useState<Topic[]>([]);
  if (!proposal) return null;
  const shown = (
    <Button type="link" onClick={onShow}>
      {t('rollOver.shown')}
    </Button>
  );
  if (proposal.issues.length === 0)
    return (
      <p>
        {t('rollOver.none')} {shown}
      </p>
    );
  const chosen = proposal.issues.filter(({ id }) => !left.has(id));

  const run = async () => {
    const issueIds = chosen.map(({ id }) => id);
    notice.success(t('rollOver.done', await rollOver.mutateAsync({ meetingId, issueIds, topics })));
  };
  const keep = (id: string, kept: boolean) => {
    const next = new Set(left);
    if (kept) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <>
      <p className="figures-hint">{t('rollOver.hint')}</p>
      <Button
        type="primary"
        disabled={chosen.length === 0}
        onClick={() => void run().catch(notice.error)}
      >
        {t('rollOver.run', { count: chosen.length })}
      </Button>{' '}
      {shown}
      {proposal.items.length > 0 ? (
        <fieldset className="figures-items">
          <legend>{t('rollOver.items')}</legend>
          <p className="figures-hint">{t('rollOver.itemsHint')}</p>
          {proposal.items.map(({ topic, issues }) => (
            <div key={topic}>
              <Checkbox
                checked={topics.includes(topic)}
                onChange={({ target }) =>
                  setTopics(
                    target.checked ? [...topics, topic] : topics.filter((one) => one !== topic),
                  )
                }
              >
                {t('rollOver.item', {
                  topic: t(`issues:topic.${topic}`),
                  numbers: issues
                    .map((issue) => t('rollOver.number', issue))
                    .join(t('rollOver.comma')),
                })}
              </Checkbox>
            </div>
          ))}
        </fieldset>
      ) : null}
      {proposal.issues.map(({ id, reason, ordinal, number, countyName, wording }) => (
        <div key={id}>
          <Checkbox checked={!left.has(id)} onChange={({ target }) => keep(id, target.checked)}>
            <strong>{t(`rollOver.reason.${reason}`)}</strong>{' '}
            {t('rollOver.line', { ordinal, number, county: countyName, wording })}
          </Checkbox>
        </div>
      ))}
    </>
  );
}
