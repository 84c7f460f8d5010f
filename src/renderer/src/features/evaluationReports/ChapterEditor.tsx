import { staleNumbers } from '@shared/evaluationReports/boundText';
import type { ReportSheet } from '@shared/evaluationReports/contract';
import type { Chapter } from '@shared/evaluationReports/report';
import { Button, Segmented } from 'antd';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { BoundEditor, type BoundEditorHandle } from './BoundEditor';
import { FigureList } from './FigureList';
import { FigureRows } from './FigureRows';
import { ReportPreview } from './ReportPreview';
import { useFigureName } from './useFigureName';

type Props = { sheet: ReportSheet; chapter: Chapter };

/** A chapter's text, what is wrong with it, and beside it the numbers or the printed page. */
export function ChapterEditor({ sheet, chapter }: Props) {
  const { t } = useTranslation('evaluationReports');
  const notice = useNotice();
  const hint = useId();
  const editor = useRef<BoundEditorHandle>(null);
  const setChapter = useCommand(api.evaluationReports.setChapter);
  const redraft = useTask(api.evaluationReports.redraft);
  const refresh = useTask(api.evaluationReports.refresh);
  const loosen = useCommand(api.evaluationReports.loosen);
  const [side, setSide] = useState<'figures' | 'preview'>('figures');
  const [behind, setBehind] = useState<string | null>(null);
  const nameOf = useFigureName(sheet.figures);
  const values = useMemo(
    () => new Map(sheet.figures.map(({ key, value }) => [key, value])),
    [sheet.figures],
  );
  const {
    text = '',
    stale = [],
    damaged = [],
  } = sheet.chapters.find((one) => one.chapter === chapter) ?? {};
  // What is said on the cover or in a table belongs to no chapter, and is told in each.
  const leaks = sheet.leaks.filter(
    (leak) => leak.chapter === chapter || leak.chapter === 'cover' || leak.chapter === 'tables',
  );
  const at = { id: sheet.report.id, edition: sheet.edition, chapter };
  const told = { onError: notice.error };
  const save = () => editor.current?.save();
  useAction({ id: 'evaluationReports.save', label: t('save'), keys: 'mod+s', run: save });
  const draftAnew = () =>
    redraft.mutate(at, { ...told, onSuccess: () => notice.success(t('redrafted')) });

  return (
    <>
      <div className="report-writing">
        <div className="report-tools">
          <h2>{t(`chapter.${chapter}`)}</h2>
          <Button size="small" loading={redraft.isPending} onClick={draftAnew}>
            {t('action.redraft')}
          </Button>
          <Button size="small" onClick={save}>
            {t('save')} <kbd>Ctrl+S</kbd>
          </Button>
        </div>
        <p className="report-soft" id={hint}>
          {t('textHint')}
        </p>
        <BoundEditor
          text={text}
          label={t('text')}
          describedBy={hint}
          nameOf={nameOf}
          isStale={(key, value) => staleNumbers(`[[${key}|${value}]]`, values).length > 0}
          handle={editor}
          onOpen={setBehind}
          onSave={(written) =>
            setChapter.mutateAsync({ ...at, text: written }).catch((thrown: unknown) => {
              notice.error(thrown);
              throw thrown;
            })
          }
        />
        {stale.length > 0 ? (
          <section className="report-faults" aria-label={t('stale.title')}>
            <h3>{t('stale.title')}</h3>
            <ul>
              {stale.map(({ key, value, now }) => (
                <li key={`${key}|${value}`}>
                  <span>{nameOf(key)}</span>
                  <span>
                    {t('stale.was')} <strong>{value}</strong>
                    {t('stale.arrow')}
                    {now === null ? t('stale.gone') : `${t('stale.now')} `}
                    {now === null ? null : <strong>{now}</strong>}
                  </span>
                  {now === null ? null : (
                    <Button
                      size="small"
                      onClick={() =>
                        refresh.mutate(
                          { id: at.id, edition: at.edition, only: { chapter, key } },
                          told,
                        )
                      }
                    >
                      {t('action.refreshOne')}
                    </Button>
                  )}
                  <Button size="small" onClick={() => loosen.mutate({ ...at, key }, told)}>
                    {t('action.loosen')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {damaged.length > 0 ? (
          <section className="report-faults" aria-label={t('damaged.title')}>
            <h3>{t('damaged.title')}</h3>
            <p>{t('damaged.hint')}</p>
            <ul>
              {damaged.map((piece) => (
                <li key={piece}>
                  <code>{piece}</code>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {leaks.length > 0 ? (
          <section className="report-faults" aria-label={t('leak.title')}>
            <h3 className="report-bad">{t('leak.title')}</h3>
            <ul>
              {leaks.map(({ by, what, line }) => (
                <li key={`${by}${what}${line}`}>
                  <strong>{t(`leak.${by}`, { what })}</strong>
                  <span>{line}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <div className="report-side">
        <div className="report-tools">
          <Segmented
            size="small"
            aria-label={t('side')}
            value={side}
            options={[
              { value: 'figures', label: t('figures') },
              { value: 'preview', label: t('action.preview') },
            ]}
            onChange={setSide}
          />
        </div>
        {side === 'preview' ? (
          <ReportPreview id={at.id} edition={at.edition} />
        ) : (
          <FigureList
            figures={sheet.figures}
            onOpen={setBehind}
            onInsert={({ key, value }) => editor.current?.insert(key, value)}
          />
        )}
      </div>
      {behind === null ? null : (
        <FigureRows
          id={at.id}
          edition={at.edition}
          figure={behind}
          name={nameOf(behind)}
          value={values.get(behind) ?? null}
          onClose={() => setBehind(null)}
        />
      )}
    </>
  );
}
