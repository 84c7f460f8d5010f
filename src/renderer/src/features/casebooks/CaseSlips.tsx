import type { CasebookLine, Slip } from '@shared/casebooks/casebook';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

/** Likely slips, each with what it is likely meant to be. Nothing is set until somebody takes it. */
export function CaseSlips({ line: { id: caseId } }: { line: CasebookLine }) {
  const { t } = useTranslation('casebooks');
  const notice = useNotice();
  const take = useCommand(api.casebooks.takeCorrections);
  const slips = useAnswer(api.casebooks.slips, { caseId }).data;
  const waiting = slips?.filter(({ isTaken }) => !isTaken) ?? [];
  const set = (which: readonly Slip[], taken: boolean) =>
    take.mutate(
      { caseId, paragraphs: which.map(({ paragraph }) => paragraph), taken },
      { onError: notice.error },
    );
  if (slips?.length === 0) return <p className="casebook-soft">{t('slips.none')}</p>;
  return (
    <>
      <p className="casebook-soft">{t('slips.hint')}</p>
      <ol className="casebook-slips" aria-label={t('slips.title')}>
        {slips?.map((slip) => (
          <li key={slip.paragraph}>
            <span>
              {slip.kinds.map((kind) => (
                <Tag key={kind}>{t(`slips.kind.${kind}`)}</Tag>
              ))}
            </span>
            <del>{around(slip.paragraph, slip.corrected)}</del>
            <ins>{around(slip.corrected, slip.paragraph)}</ins>
            <Button size="small" onClick={() => set([slip], !slip.isTaken)}>
              {t(slip.isTaken ? 'slips.back' : 'slips.take')}
            </Button>
          </li>
        ))}
      </ol>
      {waiting.length > 1 ? (
        <Button size="small" loading={take.isPending} onClick={() => set(waiting, true)}>
          {t('slips.takeAll', { count: waiting.length })}
        </Button>
      ) : null}
    </>
  );
}

const BESIDE = 12;

/** Where two texts part, with a little of what stands around it. */
function around(text: string, other: string): string {
  let from = 0;
  while (from < text.length && text[from] === other[from]) from += 1;
  let end = 0;
  const most = Math.min(text.length, other.length) - from;
  while (end < most && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  const start = Math.max(0, from - BESIDE);
  const stop = Math.min(text.length, text.length - end + BESIDE);
  return `${start > 0 ? '…' : ''}${text.slice(start, stop)}${stop < text.length ? '…' : ''}`;
}
